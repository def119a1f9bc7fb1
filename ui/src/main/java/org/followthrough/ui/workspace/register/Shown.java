package org.followthrough.ui.workspace.register;

import java.util.UUID;
import org.followthrough.intake.CandidateQuery;
import org.followthrough.intake.CandidateStatus;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** Which candidates the desk shows. */
enum Shown implements Coded {

    /** What waits for a decision and stands above the threshold. */
    OPEN(false, CandidateStatus.OPEN),
    /** All above the threshold, decided or not. */
    ALL(false, null),
    /** The weaker ones too. */
    WEAKER(true, null),
    CONFIRMED(false, CandidateStatus.CONFIRMED),
    REJECTED(false, CandidateStatus.REJECTED);

    private final boolean weaker;
    private final @Nullable CandidateStatus status;

    Shown(boolean weaker, @Nullable CandidateStatus status) {
        this.weaker = weaker;
        this.status = status;
    }

    CandidateQuery of(UUID document) {
        return new CandidateQuery(document, weaker, status);
    }
}
