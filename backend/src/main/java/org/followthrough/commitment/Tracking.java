package org.followthrough.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.followthrough.forum.Edition;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WrongState;

/**
 * How long an edition is tracked (method, section 7).
 *
 * @param ends the instant at which what is open lapses; what begins then or later would lapse at once
 */
record Tracking(Edition edition, Instant ends) {

    /** As it runs from the edition's first assignment. */
    static Tracking since(Edition edition, Instant firstAssigned) {
        return new Tracking(edition, firstAssigned.atZone(edition.timeZone()).plusYears(edition.profile().trackingYears()).toInstant());
    }

    /** Refuses an assignment at the end of the edition's tracking and after it; the first one begins it. */
    static void requireOpen(Edition edition, Instant now) {
        Optional.ofNullable(edition.firstAssignedAt()).map(first -> since(edition, first)).filter(tracking -> tracking.hasEnded(now))
                .ifPresent(tracking -> {
                    throw new WrongState("commitment.assign.tracking-ended", edition.name(), tracking.lastDay());
                });
    }

    boolean hasEnded(Instant now) {
        return !ends.isAfter(now);
    }

    private LocalDate lastDay() {
        return Deadline.dayOf(ends, edition.timeZone());
    }
}
