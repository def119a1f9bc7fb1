package org.followthrough.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as an organiser plans it; day counts are working days.
 *
 * @param closes last day on which reports are taken, or null for due plus twice the very-late days
 */
public record CyclePlan(String code, String edition, LocalDate opens, LocalDate due, @Nullable LocalDate closes, int veryLateAfterDays,
        int reviewDays, int replyDays) {

    private static final int LONGEST = 260;

    void check(WorkingCalendar calendar) {
        var violations = new ArrayList<Violation>();
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,29}")) {
            violations.add(Violation.of("code", "reporting.cycle.code"));
        }
        if (due.isBefore(opens)) {
            violations.add(Violation.of("due", "reporting.cycle.due-before-opens"));
        }
        days(violations, "veryLateAfterDays", veryLateAfterDays);
        days(violations, "reviewDays", reviewDays);
        days(violations, "replyDays", replyDays);
        if (violations.isEmpty() && closes != null && !closes.isAfter(calendar.add(due, veryLateAfterDays))) {
            violations.add(Violation.of("closes", "reporting.cycle.closes-before-very-late"));
        }
        RuleViolation.throwIfAny(violations);
    }

    private static void days(ArrayList<Violation> violations, String field, int days) {
        if (days < 1 || days > LONGEST) {
            violations.add(Violation.of(field, "reporting.cycle.days", LONGEST));
        }
    }
}
