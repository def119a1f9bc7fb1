package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.followthrough.commitment.Commitment;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The dates of what is asked as an extension would have them: very late follows the due date by as many working days as
 * before, and neither lies after the closing of the cycle.
 *
 * @param closes until when a report is taken; null for a response
 */
record ExtendedDates(Instant due, Instant veryLate, @Nullable Instant closes) {

    static ExtendedDates of(LocalDate until, Instant dueBefore, Instant veryLateBefore, @Nullable Instant closes, ZoneId zone) {
        var days = Math.max(0, WorkingDays.between(Deadline.dayOf(dueBefore, zone), Deadline.dayOf(veryLateBefore, zone)));
        var veryLate = Deadline.endOf(WorkingDays.add(until, days), zone);
        return new ExtendedDates(Deadline.endOf(until, zone), closes != null && closes.isBefore(veryLate) ? closes : veryLate, closes);
    }

    /** Refuses a date that is no later than the present one, has passed, or lies beyond what it belongs to. */
    void check(Commitment commitment, Instant now) {
        var violations = new ArrayList<Violation>();
        if (!due.isAfter(now)) {
            violations.add(Violation.of("until", "commitment.extension.passed"));
        } else if (commitment.dueAt() != null && !due.isAfter(commitment.dueAt())) {
            violations.add(Violation.of("until", "commitment.extension.not-later"));
        }
        if (closes != null && due.isAfter(closes)) {
            violations.add(Violation.of("until", "commitment.extension.beyond-cycle"));
        }
        if (due.isAfter(commitment.trackingEndsAt())) {
            violations.add(Violation.of("until", "commitment.extension.beyond-tracking"));
        }
        RuleViolation.throwIfAny(violations);
    }
}
