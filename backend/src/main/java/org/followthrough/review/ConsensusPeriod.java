package org.followthrough.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingCalendar;

/**
 * When the engine opens a consensus round that the chair has not opened: five working days before the review ends, at most half of its
 * days, so that the round is one also where the chair stays silent (method, section 2 D; decision 0045).
 */
final class ConsensusPeriod {

    private static final int LEFT_FOR_THE_ROUND = 5;

    private ConsensusPeriod() {
    }

    /** The date for a panel drawn at the instant; empty where its days are too few for a round. */
    static Optional<Instant> begin(Instant drawnAt, Instant reviewEnds, ZoneId zone, WorkingCalendar calendar) {
        int days = calendar.between(Deadline.dayOf(drawnAt, zone), Deadline.dayOf(reviewEnds, zone));
        int round = Math.min(LEFT_FOR_THE_ROUND, days / 2);
        return round < 1 ? Optional.empty() : Optional.of(Deadline.after(drawnAt, days - round, zone, calendar));
    }
}
