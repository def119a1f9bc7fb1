package org.followthrough.ui.workspace.register;

import java.util.UUID;
import org.followthrough.intake.CandidateQuery;
import org.followthrough.intake.CandidateStatus;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** Which candidates the desk shows; how certain an open one has to be is said apart ({@link Threshold}). */
enum Shown implements Coded {

    /** What waits for a decision. */
    OPEN(CandidateStatus.OPEN),
    /** Decided or not. */
    ALL(null),
    CONFIRMED(CandidateStatus.CONFIRMED),
    REJECTED(CandidateStatus.REJECTED);

    private final @Nullable CandidateStatus status;

    Shown(@Nullable CandidateStatus status) {
        this.status = status;
    }

    /** @param from the least certainty, in percent */
    CandidateQuery of(UUID document, int from) {
        return new CandidateQuery(document, from / 100.0, status);
    }
}
