package org.followthrough.reporting;

import java.util.OptionalInt;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** What the addressee says of itself for one reporting period (method, section 2 C). */
public enum SelfReport implements Coded {

    /** Nothing done; reason expected. */
    NOT_STARTED(0),
    /** Decided, with date, owner or budget. */
    PLANNED(1),
    /** At least one act done, with evidence. */
    UNDER_WAY(1),
    /** All milestones claimed; a claim, not a closure. */
    DONE(3),
    /** Standing obligation kept up; must be re-confirmed each period. */
    CONTINUOUS(null),
    /** Cannot proceed; barrier type named, support may be requested. */
    BLOCKED(null),
    /** No longer pursued; reason. */
    GIVEN_UP(0),
    /** Nothing new this period; a valid report. */
    NIL(null);

    private final OptionalInt step;

    SelfReport(@Nullable Integer step) {
        this.step = step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    /** Its place on the scale of assessments, 0 to 3; none where the two are not compared (method, section 4). */
    public OptionalInt step() {
        return step;
    }
}
