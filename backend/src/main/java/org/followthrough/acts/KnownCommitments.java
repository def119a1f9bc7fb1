package org.followthrough.acts;

import java.util.List;
import org.followthrough.commitment.Commitments;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.springframework.stereotype.Component;

/** Lets through references of commitments that exist: what a program sends is refused as a whole before anything is begun. */
@Component
class KnownCommitments {

    private final Commitments commitments;

    KnownCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    /** @throws RuleViolation naming each reference that does not exist */
    void require(List<String> refs) {
        var known = commitments.known(refs);
        RuleViolation.throwIfAny(refs.stream().distinct().filter(ref -> !known.contains(ref))
                .map(ref -> Violation.of("commitments", "acts.commitment", ref)).toList());
    }
}
