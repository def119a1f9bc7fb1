package org.followthrough.review;

import java.util.OptionalInt;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** What a panel found (method, section 2 D). */
public enum AssessmentLevel implements Coded {

    /** Fewer than three valid ratings, or the composition rule unmet; never replaced by a guess. */
    NO_QUORUM(null),
    /** The panel searched, and neither side's file shows an act either way. */
    NO_EVIDENCE(0),
    /** Evidence that nothing has been done. */
    NOT_STARTED(0),
    /** At least one verified act; under half of the milestone weight, or no act that binds anyone. */
    LIMITED(1),
    /** Half or more of the milestone weight with all core milestones, evidence at least moderate; essential gaps named. */
    SUBSTANTIAL(2),
    /** All milestones verified, in force or in use, evidence strong. */
    COMPLETE(3),
    /** Situation or rule moved against the ask because of an identified act; cited evidence, two thirds of the panel. */
    REGRESSION(null);

    private final OptionalInt step;

    AssessmentLevel(@Nullable Integer step) {
        this.step = step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    /** Its place on the scale, 0 to 3; none for regression and no quorum, with which no self-report is compared. */
    public OptionalInt step() {
        return step;
    }

    /** Whether a reviewer can give it; no quorum is the outcome of a panel, never anybody's rating. */
    public boolean isRatable() {
        return this != NO_QUORUM;
    }

    /** What it counts in the median and the spread: regression counts as 0. */
    int counted() {
        return step.orElse(0);
    }
}
