package org.followthrough.api;

import org.followthrough.api.http.Fields;
import org.followthrough.commitment.Decision;
import org.jspecify.annotations.Nullable;

/** What a person who clears something says: yes or no, and why (the body {@link CommitmentResource#DECISION}). */
record Decided(Decision decision, @Nullable String reason) {

    /** Reads the body; whatever is wrong with it is told at once. */
    static Decided of(Fields fields) {
        var decision = fields.needCode("decision", Decision.class);
        var reason = fields.text("reason");
        fields.check();
        return new Decided(decision.orElseThrow(), reason);
    }
}
