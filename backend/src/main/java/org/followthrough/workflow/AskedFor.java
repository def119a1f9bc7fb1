package org.followthrough.workflow;

import java.util.Optional;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.shared.Coded;

/** What is asked of an addressee now, or has to be cleared inside it by a date though nobody outside asks for it (decision 48). */
public enum AskedFor implements Coded {
    RESPONSE, REPORT, CLEARANCE;

    /** What a commitment in that state waits for; nothing where the addressee is not asked. */
    static Optional<AskedFor> in(CommitmentState state) {
        return switch (state) {
            case ASSIGNED, AWAITING_RESPONSE -> Optional.of(RESPONSE);
            case REPORT_DUE, UNDER_CLEARANCE -> Optional.of(REPORT);
            default -> Optional.empty();
        };
    }
}
