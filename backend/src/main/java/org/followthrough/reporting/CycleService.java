package org.followthrough.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.forum.Editions;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WorkingCalendar;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans, opens and closes reporting cycles (method, section 7). */
@Service
@Transactional
public class CycleService {

    private final Cycles cycles;
    private final Editions editions;
    private final CycleAnchorRows anchors;
    private final Calendars calendars;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    CycleService(Cycles cycles, Editions editions, CycleAnchorRows anchors, Calendars calendars, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.editions = editions;
        this.anchors = anchors;
        this.calendars = calendars;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Plans a cycle; one whose opening day is not after today opens at once. */
    public ReportingCycle plan(Actor actor, CyclePlan plan) {
        return plan(actor, plan, CycleAnchors.NONE);
    }

    /** The same with dates that hang on events of the edition's forum: they count instead of the plan's own. */
    public ReportingCycle plan(Actor actor, CyclePlan wish, CycleAnchors hung) {
        policy.require(actor, Permission.RUN_CYCLES);
        requireFree(wish.code());
        var plan = dated(wish, hung);
        var edition = editions.find(plan.edition());
        var calendar = edition.map(known -> calendars.counting(known.forum())).orElse(WorkingCalendar.MONDAY_TO_FRIDAY);
        plan.check(calendar);
        var cycle = ReportingCycle.plan(plan, edition.orElseThrow(() -> RuleViolation.of("edition", "reporting.cycle.edition-unknown")), calendar);
        var now = clock.now();
        requireDueAhead(cycle, now);
        cycles.add(cycle, actor.id());
        anchors.add(cycle.id(), hung);
        events.publishEvent(new CycleEvent.CyclePlanned(cycle, now, actor.id(), Role.ORGANISER.code()));
        openIfDue(actor, cycle);
        return cycles.get(cycle.id());
    }

    /** One whose opening day is not after today opens at once. */
    void openIfDue(Actor actor, ReportingCycle cycle) {
        var now = clock.now();
        if (!cycle.opensAt().isAfter(now)) {
            open(cycle, now, actor);
        }
    }

    CyclePlan dated(CyclePlan wish, CycleAnchors hung) {
        var violations = new ArrayList<Violation>();
        hung.byName().forEach((name, anchor) -> {
            violations.addAll(anchor.violations(name));
            if (editions.event(anchor.event()).isEmpty()) {
                violations.add(Violation.of(name, "forum.event.unknown"));
            }
        });
        RuleViolation.throwIfAny(violations);
        return hung.dated(wish, code -> editions.event(code).orElseThrow());
    }

    /** Refuses the code of a cycle that there is already. */
    public void requireFree(Actor actor, String code) {
        policy.require(actor, Permission.RUN_CYCLES);
        requireFree(code);
    }

    private void requireFree(String code) {
        if (cycles.find(code).isPresent()) {
            throw new WrongState("reporting.cycle.code-taken", code);
        }
    }

    static void requireDueAhead(ReportingCycle cycle, Instant now) {
        if (!cycle.dueAt().isAfter(now)) {
            throw RuleViolation.of("due", "reporting.cycle.due-passed");
        }
    }

    /** The organiser opens a planned cycle at once, ahead of its day. */
    public ReportingCycle open(Actor actor, String code) {
        policy.require(actor, Permission.RUN_CYCLES);
        var cycle = cycles.lock(cycles.find(code).orElseThrow(() -> new NotFound("reporting.cycle.unknown")).id());
        if (cycle.state() != CycleState.PLANNED) {
            throw new WrongState("reporting.cycle.not-planned", code);
        }
        open(cycle, clock.now(), actor);
        return cycles.get(cycle.id());
    }

    private void open(ReportingCycle cycle, Instant now, Actor actor) {
        var zone = editions.find(cycle.edition()).orElseThrow().timeZone();
        cycles.open(cycle.id(), LocalDate.ofInstant(now, zone), now);
        events.publishEvent(new CycleEvent.CycleOpened(cycles.get(cycle.id()), now, actor.account(),
                actor.signedIn() ? Role.ORGANISER.code() : "engine"));
    }

    /** The day of opening has come; returns whether it opened now, which it does once. */
    public boolean opensByDate(UUID id) {
        var cycle = cycles.lock(id);
        if (cycle.state() != CycleState.PLANNED) {
            return false;
        }
        open(cycle, cycle.opensAt(), Actor.ENGINE);
        return true;
    }

    /** The due date has passed; single commitments became late at the same instant. */
    public void dueDatePassed(UUID id) {
        var cycle = cycles.get(id);
        events.publishEvent(new CycleEvent.CycleDue(cycle, cycle.dueAt(), null, "engine"));
    }

    /** The very-late date has passed. */
    public void veryLateDatePassed(UUID id) {
        var cycle = cycles.get(id);
        events.publishEvent(new CycleEvent.CycleVeryLate(cycle, cycle.veryLateAt(), null, "engine"));
    }

    /** The last day has passed. */
    public void close(UUID id) {
        var cycle = cycles.lock(id);
        if (cycle.state() == CycleState.OPEN) {
            cycles.state(id, CycleState.CLOSED);
            events.publishEvent(new CycleEvent.CycleClosed(cycles.get(id), cycle.closesAt(), null, "engine"));
        }
    }

    /** A cycle as {@code actor} may see it: planned ones are the organiser's. */
    @Transactional(readOnly = true)
    public Optional<ReportingCycle> find(Actor actor, String code) {
        return cycles.find(code).filter(cycle -> cycle.state() != CycleState.PLANNED
                || policy.allows(actor, Permission.RUN_CYCLES, Target.ANYTHING));
    }
}
