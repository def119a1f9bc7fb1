package org.followthrough.reporting;

import java.util.List;
import org.followthrough.forum.Editions;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WorkingCalendar;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects and withdraws a cycle as long as it is planned (method, section 7): once it is open, addressees count on it. */
@Service
@Transactional
public class PlannedCycles {

    private final CycleService service;
    private final Cycles cycles;
    private final CycleAnchorRows anchors;
    private final Editions editions;
    private final Calendars calendars;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    PlannedCycles(CycleService service, Cycles cycles, CycleAnchorRows anchors, Editions editions, Calendars calendars, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.service = service;
        this.cycles = cycles;
        this.anchors = anchors;
        this.editions = editions;
        this.calendars = calendars;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Plans it anew, its code and edition included; whether its reports are cleared and go to a panel stays as it was while the
     * edition does. One whose opening day is not after today opens at once.
     *
     * @throws WrongState when it has opened, or the new code is taken
     */
    public ReportingCycle change(Actor actor, String code, CyclePlan wish, CycleAnchors hung) {
        var before = lock(actor, code);
        if (!wish.code().equals(code)) {
            service.requireFree(actor, wish.code());
        }
        var after = planned(before, service.dated(wish, hung));
        if (!after.equals(before) || !hung.equals(anchors.of(List.of(before.id())).getOrDefault(before.id(), CycleAnchors.NONE))) {
            cycles.replan(after);
            anchors.replace(after.id(), hung);
            events.publishEvent(new CycleEvent.CycleChanged(before, after, clock.now(), actor.id(), Role.ORGANISER.code()));
            service.openIfDue(actor, after);
        }
        return cycles.get(after.id());
    }

    private ReportingCycle planned(ReportingCycle before, CyclePlan plan) {
        var edition = editions.find(plan.edition());
        var calendar = edition.map(known -> calendars.counting(known.forum())).orElse(WorkingCalendar.MONDAY_TO_FRIDAY);
        plan.check(calendar);
        var after = ReportingCycle.plan(plan, edition.orElseThrow(() -> RuleViolation.of("edition", "reporting.cycle.edition-unknown")), calendar);
        CycleService.requireDueAhead(after, clock.now());
        return before.replanned(after);
    }

    /** Takes it away with its process and the anchors of its dates; the record keeps what it was. */
    public void withdraw(Actor actor, String code) {
        var cycle = lock(actor, code);
        anchors.replace(cycle.id(), CycleAnchors.NONE);
        events.publishEvent(new CycleEvent.CycleWithdrawn(cycle, clock.now(), actor.id(), Role.ORGANISER.code()));
        cycles.delete(cycle.id());
    }

    /** The day of opening counts, not whether the process has come to it. */
    private ReportingCycle lock(Actor actor, String code) {
        policy.require(actor, Permission.RUN_CYCLES);
        var cycle = cycles.lock(cycles.find(code).orElseThrow(() -> new NotFound("reporting.cycle.unknown")).id());
        if (cycle.state() != CycleState.PLANNED || !cycle.opensAt().isAfter(clock.now())) {
            throw new WrongState("reporting.cycle.not-planned", code);
        }
        return cycle;
    }
}
