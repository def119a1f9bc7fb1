package org.followthrough.commitment;

import java.time.Instant;
import java.util.Optional;
import org.followthrough.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was asked of an addressee, a response or a report, with its deadlines as they stand: moved by every
 * granted extension and by the time for which the clock stood still (method, section 2 F).
 *
 * @param due      until when it is on time
 * @param veryLate from when it is very late; of a response, the end of the ten days after the reminder
 * @param closes   until when it is taken; null for a response, which is taken at any time
 * @param cleared  when it was cleared, which is what counts, not the submission; null where it was not
 * @param stopped  since when its clock stands still; null while it runs
 */
public record Asked(Instant due, Instant veryLate, @Nullable Instant closes, @Nullable Instant cleared, @Nullable Instant stopped) {

    /** A response, whose very-late date is the day of no response. */
    public static Asked response(Instant due, Instant noResponse, @Nullable Instant cleared) {
        return new Asked(due, noResponse, null, cleared, null);
    }

    /** A report, taken until its period closes. */
    public static Asked report(Instant due, Instant veryLate, Instant closes, @Nullable Instant cleared) {
        return new Asked(due, veryLate, closes, cleared, null);
    }

    /** The same with a clock that stands still since an instant: what passes meanwhile does not count. */
    public Asked stoppedAt(@Nullable Instant since) {
        return new Asked(due, veryLate, closes, cleared, since);
    }

    /** The grade at an instant; none before it is cleared or past its due date. */
    public Optional<CooperationGrade> grade(Instant at) {
        Instant counted = arrival(at);
        if (counted != null) {
            return Optional.of(byLateness(counted));
        }
        var counts = counts(at);
        return Deadline.hasPassed(due, counts) ? Optional.of(whileMissing(counts)) : Optional.empty();
    }

    /** How late it came, or is at the instant while it has not come. */
    public Lateness lateness(Instant at) {
        Instant arrival = arrival(at);
        return Lateness.of(due, veryLate, arrival == null ? counts(at) : arrival);
    }

    private Instant counts(Instant at) {
        return stopped != null && stopped.isBefore(at) ? stopped : at;
    }

    /** What was cleared after the period had closed does not count for this period. */
    private @Nullable Instant arrival(Instant at) {
        boolean counts = cleared != null && !cleared.isAfter(at) && (closes == null || !Deadline.hasPassed(closes, cleared));
        return counts ? cleared : null;
    }

    private CooperationGrade whileMissing(Instant at) {
        Instant nothingCame = closes == null ? veryLate : closes;
        return Deadline.hasPassed(nothingCame, at) ? CooperationGrade.D : byLateness(at);
    }

    private CooperationGrade byLateness(Instant at) {
        return switch (Lateness.of(due, veryLate, at)) {
            case ON_TIME -> CooperationGrade.A;
            case LATE -> CooperationGrade.B;
            case VERY_LATE -> CooperationGrade.C;
        };
    }
}
