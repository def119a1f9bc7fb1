package org.followthrough.notification;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;

/**
 * On which days an edition reminds, counted in calendar days from the due date; before it they are negative (features, row L1).
 * The due date itself is always among them, as the method says (section 2 F).
 *
 * @param days in their order, each once
 */
public record ReminderPlan(List<Integer> days) {

    public static final ReminderPlan DEFAULT = new ReminderPlan(List.of(-30, -7, 0, 7, 21));
    private static final int FURTHEST = 365;
    private static final int MOST = 10;

    public ReminderPlan {
        days = days.stream().distinct().sorted().toList();
    }

    /** Refuses a plan that leaves the due date out, reaches further than a year, or reminds too often. */
    void check() {
        var violations = new ArrayList<Violation>();
        if (!days.contains(0)) {
            violations.add(Violation.of("days", "reminder.due-date"));
        }
        if (days.stream().anyMatch(day -> Math.abs(day) > FURTHEST)) {
            violations.add(Violation.of("days", "reminder.too-far", FURTHEST));
        }
        if (days.size() > MOST) {
            violations.add(Violation.of("days", "reminder.too-many", MOST));
        }
        RuleViolation.throwIfAny(violations);
    }
}
