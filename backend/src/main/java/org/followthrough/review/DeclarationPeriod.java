package org.followthrough.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingDays;

/**
 * How long a drawn reviewer's declaration is awaited: half of the working days that are left of the review, so that at
 * least three are left for whoever follows (decision 23).
 */
final class DeclarationPeriod {

    private static final int LEFT_FOR_ANOTHER = 3;

    private DeclarationPeriod() {
    }

    /** The end of the wait for somebody seated at the instant; empty where too little time is left for another. */
    static Optional<Instant> end(Instant seatedAt, Instant reviewEnds, ZoneId zone) {
        int left = WorkingDays.between(Deadline.dayOf(seatedAt, zone), Deadline.dayOf(reviewEnds, zone));
        int wait = Math.min(left / 2, left - LEFT_FOR_ANOTHER);
        return wait < 1 ? Optional.empty() : Optional.of(Deadline.after(seatedAt, wait, zone));
    }
}
