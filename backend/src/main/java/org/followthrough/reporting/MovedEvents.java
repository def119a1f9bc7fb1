package org.followthrough.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.ProgrammeEvent.EventSaved;
import org.followthrough.forum.ProgrammeMoving;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WorkingCalendar;
import org.followthrough.shared.WrongState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the cycles whose dates hang on an event, when the event moves (features, row E7): all of them in the transaction
 * of the move, or the event stays where it was. What has passed is history and stays: the opening of an open cycle, and all
 * of a closed one.
 */
@Component
class MovedEvents {

    private final Cycles cycles;
    private final CycleAnchorRows anchors;
    private final Editions editions;
    private final Calendars calendars;
    private final Rescheduling rescheduling;

    MovedEvents(Cycles cycles, CycleAnchorRows anchors, Editions editions, Calendars calendars, Rescheduling rescheduling) {
        this.cycles = cycles;
        this.anchors = anchors;
        this.editions = editions;
        this.calendars = calendars;
        this.rescheduling = rescheduling;
    }

    /** Several events move at once: all cycles are locked before the first of their commitments is. */
    @EventListener
    void on(ProgrammeMoving moving) {
        anchors.onEvents(moving.events()).forEach(cycles::lock);
    }

    @EventListener
    void on(EventSaved saved) {
        if (saved.before() != null && isMoved(saved.before(), saved.after())) {
            anchors.onEvents(List.of(saved.after().code())).stream().map(cycles::lock).filter(cycle -> cycle.state() != CycleState.CLOSED)
                    .forEach(cycle -> move(cycle, saved));
        }
    }

    private static boolean isMoved(Event before, Event after) {
        return !before.starts().equals(after.starts()) || !before.ends().equals(after.ends());
    }

    private void move(ReportingCycle cycle, EventSaved saved) {
        var edition = editions.find(cycle.edition()).orElseThrow();
        var hung = Optional.ofNullable(anchors.of(List.of(cycle.id())).get(cycle.id())).orElse(CycleAnchors.NONE);
        var plan = ahead(cycle, hung.dated(cycle.plan(), this::event), saved.at());
        requirePossible(cycle, plan, edition.timeZone(), saved.at());
        var moved = cycle.moved(plan, edition.timeZone(), calendar(edition.forum()));
        if (!moved.closesAt().isAfter(moved.veryLateAt())) {
            throw new WrongState("reporting.anchor.order", cycle.code());
        }
        rescheduling.extendedBeyond(cycle, moved.closesAt()).ifPresent(extended -> {
            throw new WrongState("reporting.anchor.extended", cycle.code(), extended.ref(), Deadline.dayOf(extended.dueAt(), edition.timeZone()));
        });
        if (!moved.equals(cycle)) {
            rescheduling.move(cycle, moved, new CycleEvent.CycleMoved(cycle, moved, saved.after().code(), saved.at(), saved.account(), saved.actedAs()));
        }
    }

    private WorkingCalendar calendar(String forum) {
        return calendars.counting(forum);
    }

    private Event event(String code) {
        return editions.event(code).orElseThrow(() -> new NotFound("forum.event.unknown"));
    }

    /** What has passed stays as it was; what lies ahead goes with the event. */
    private static CyclePlan ahead(ReportingCycle cycle, CyclePlan plan, Instant now) {
        var closed = Deadline.hasPassed(cycle.closesAt(), now);
        return new CyclePlan(plan.code(), plan.edition(), cycle.state() == CycleState.PLANNED ? plan.opens() : cycle.opens(),
                Deadline.hasPassed(cycle.dueAt(), now) ? cycle.due() : plan.due(), closed && cycle.closesGiven() ? cycle.closes() : plan.closes(),
                plan.veryLateAfterDays(), plan.reviewDays(), plan.replyDays());
    }

    /** Nothing that lies ahead can be moved into the past, and the order stays. */
    private static void requirePossible(ReportingCycle cycle, CyclePlan plan, ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        requireAhead(cycle, cycle.opens(), plan.opens(), today);
        requireAhead(cycle, cycle.due(), plan.due(), today);
        var closing = plan.closes();
        if (closing != null) {
            requireAhead(cycle, cycle.closes(), closing, today);
        }
        if (plan.due().isBefore(plan.opens())) {
            throw new WrongState("reporting.anchor.order", cycle.code());
        }
    }

    private static void requireAhead(ReportingCycle cycle, LocalDate from, LocalDate to, LocalDate today) {
        if (!from.equals(to) && to.isBefore(today)) {
            throw new WrongState("reporting.anchor.into-past", cycle.code(), from, to);
        }
    }
}
