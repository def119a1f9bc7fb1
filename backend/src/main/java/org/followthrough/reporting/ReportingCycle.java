package org.followthrough.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period of an edition. Its instants are the start of {@code opens} and the ends of the other days in the
 * edition's time zone (method, section 7).
 *
 * @param askAfter up to which commitment its opening has asked
 */
public record ReportingCycle(UUID id, String code, String edition, LocalDate opens, LocalDate due, LocalDate closes,
        int veryLateAfterDays, int reviewDays, int replyDays, CycleState state, Instant opensAt, Instant dueAt, Instant veryLateAt,
        Instant closesAt, int asked, @Nullable UUID askAfter, boolean allAsked, long version) {

    static ReportingCycle plan(CyclePlan plan, ZoneId zone) {
        var veryLate = WorkingDays.add(plan.due(), plan.veryLateAfterDays());
        var closes = plan.closes() == null ? defaultCloses(plan) : plan.closes();
        return new ReportingCycle(UUID.randomUUID(), plan.code(), plan.edition(), plan.opens(), plan.due(), closes,
                plan.veryLateAfterDays(), plan.reviewDays(), plan.replyDays(), CycleState.PLANNED,
                plan.opens().atStartOfDay(zone).toInstant(), Deadline.endOf(plan.due(), zone), Deadline.endOf(veryLate, zone),
                Deadline.endOf(closes, zone), 0, null, false, 0);
    }

    /** Due plus twice the very-late days (method, section 7). */
    static LocalDate defaultCloses(CyclePlan plan) {
        return WorkingDays.add(plan.due(), 2 * plan.veryLateAfterDays());
    }
}
