package org.followthrough.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period of an edition. Its instants are the start of {@code opens} and the ends of the other days in the
 * edition's time zone (method, section 7).
 *
 * @param closesGiven whether the organiser set the closing day
 * @param askAfter up to which commitment its opening has asked
 */
public record ReportingCycle(UUID id, String code, String edition, LocalDate opens, LocalDate due, LocalDate closes,
        int veryLateAfterDays, int reviewDays, int replyDays, CycleState state, Instant opensAt, Instant dueAt, Instant veryLateAt,
        Instant closesAt, boolean closesGiven, int asked, @Nullable UUID askAfter, boolean allAsked, long version) {

    static ReportingCycle plan(CyclePlan plan, ZoneId zone, WorkingCalendar calendar) {
        var veryLate = calendar.add(plan.due(), plan.veryLateAfterDays());
        var closes = plan.closes() == null ? calendar.add(plan.due(), 2 * plan.veryLateAfterDays()) : plan.closes();
        return new ReportingCycle(UUID.randomUUID(), plan.code(), plan.edition(), plan.opens(), plan.due(), closes,
                plan.veryLateAfterDays(), plan.reviewDays(), plan.replyDays(), CycleState.PLANNED,
                plan.opens().atStartOfDay(zone).toInstant(), Deadline.endOf(plan.due(), zone), Deadline.endOf(veryLate, zone),
                Deadline.endOf(closes, zone), plan.closes() != null, 0, null, false, 0);
    }

    /**
     * The same cycle in a calendar that has changed (features, row E4): its very-late day, and its closing day where that
     * was not set, as long as they lie ahead. What would lie in the past ends with today; very late stays before closing.
     */
    ReportingCycle recounted(ZoneId zone, WorkingCalendar calendar, Instant now) {
        var today = Deadline.dayOf(now, zone);
        var closing = closesGiven || Deadline.hasPassed(closesAt, now) ? closes : latest(calendar.add(due, 2 * veryLateAfterDays), today);
        var veryLate = Deadline.dayOf(veryLateAt, zone);
        if (!Deadline.hasPassed(veryLateAt, now)) {
            var counted = latest(calendar.add(due, veryLateAfterDays), today);
            veryLate = counted.isBefore(closing) ? counted : closing.minusDays(1);
        }
        return new ReportingCycle(id, code, edition, opens, due, closing, veryLateAfterDays, reviewDays, replyDays, state, opensAt, dueAt,
                Deadline.endOf(veryLate, zone), Deadline.endOf(closing, zone), closesGiven, asked, askAfter, allAsked, version);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
