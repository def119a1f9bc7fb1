package org.followthrough.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.followthrough.forum.Edition;
import org.followthrough.forum.ProfileStep;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period of an edition. Its instants are the start of {@code opens} and the ends of the other days in the
 * edition's time zone (method, section 7).
 *
 * @param closesGiven whether the organiser set the closing day
 * @param clearance   whether reports are cleared before they are public; copied from the profile
 * @param panel       whether reports go to a panel; copied from the profile
 * @param plannedOpens the day on which it was to open, where an organiser opened it earlier; else null
 * @param askAfter up to which commitment its opening has asked
 */
public record ReportingCycle(UUID id, String code, String edition, LocalDate opens, LocalDate due, LocalDate closes,
        int veryLateAfterDays, int reviewDays, int replyDays, CycleState state, Instant opensAt, Instant dueAt, Instant veryLateAt,
        Instant closesAt, boolean closesGiven, boolean clearance, boolean panel, int asked, @Nullable UUID askAfter, boolean allAsked, @Nullable LocalDate plannedOpens,
        long version) {

    static ReportingCycle plan(CyclePlan plan, Edition edition, WorkingCalendar calendar) {
        var zone = edition.timeZone();
        var veryLate = calendar.add(plan.due(), plan.veryLateAfterDays());
        var closes = plan.closes() == null ? calendar.add(plan.due(), 2 * plan.veryLateAfterDays()) : plan.closes();
        return new ReportingCycle(UUID.randomUUID(), plan.code(), plan.edition(), plan.opens(), plan.due(), closes,
                plan.veryLateAfterDays(), plan.reviewDays(), plan.replyDays(), CycleState.PLANNED,
                plan.opens().atStartOfDay(zone).toInstant(), Deadline.endOf(plan.due(), zone), Deadline.endOf(veryLate, zone),
                Deadline.endOf(closes, zone), plan.closes() != null,
                edition.profile().has(ProfileStep.CLEARANCE), edition.profile().has(ProfileStep.PANEL), 0, null, false, null, 0);
    }

    /** The day on which it was to open, whether or not it waited for it. */
    LocalDate opensAsPlanned() {
        return plannedOpens == null ? opens : plannedOpens;
    }

    /** The plan of which it was made. */
    CyclePlan plan() {
        return new CyclePlan(code, edition, opens, due, closesGiven ? closes : null, veryLateAfterDays, reviewDays, replyDays);
    }

    /** This cycle as it was planned anew; whether it clears and has panels stays while its edition does. */
    ReportingCycle replanned(ReportingCycle anew) {
        var same = anew.edition.equals(edition);
        return new ReportingCycle(id, anew.code, anew.edition, anew.opens, anew.due, anew.closes, anew.veryLateAfterDays, anew.reviewDays,
                anew.replyDays, state, anew.opensAt, anew.dueAt, anew.veryLateAt, anew.closesAt, anew.closesGiven, same ? clearance : anew.clearance,
                same ? panel : anew.panel, asked, askAfter, allAsked, plannedOpens, version);
    }

    /** The same cycle on other dates; what is counted from them is counted again. */
    ReportingCycle moved(CyclePlan plan, ZoneId zone, WorkingCalendar calendar) {
        var same = plan.opens().equals(opens) && plan.due().equals(due) && (!closesGiven || closes.equals(plan.closes()));
        return same ? this : onDates(plan, zone, calendar);
    }

    private ReportingCycle onDates(CyclePlan plan, ZoneId zone, WorkingCalendar calendar) {
        var dueMoved = !plan.due().equals(due);
        var veryLate = dueMoved ? Deadline.endOf(calendar.add(plan.due(), veryLateAfterDays), zone) : veryLateAt;
        var counted = dueMoved ? calendar.add(plan.due(), 2 * veryLateAfterDays) : closes;
        var closing = plan.closes() == null ? counted : plan.closes();
        return new ReportingCycle(id, code, edition, plan.opens(), plan.due(), closing, veryLateAfterDays, reviewDays, replyDays, state,
                plan.opens().equals(opens) ? opensAt : plan.opens().atStartOfDay(zone).toInstant(), dueMoved ? Deadline.endOf(plan.due(), zone) : dueAt, veryLate,
                closing.equals(closes) ? closesAt : Deadline.endOf(closing, zone), closesGiven, clearance, panel, asked, askAfter, allAsked, plannedOpens, version);
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
                Deadline.endOf(veryLate, zone), Deadline.endOf(closing, zone), closesGiven, clearance, panel, asked,
                askAfter, allAsked, plannedOpens, version);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
