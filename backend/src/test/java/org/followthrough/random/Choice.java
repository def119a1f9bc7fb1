package org.followthrough.random;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.followthrough.reporting.CycleState;
import org.jspecify.annotations.Nullable;

/** What is tried next: mostly what fits the state, often anything. */
final class Choice {

    private final Luck luck;
    private final AnswerDeeds answers;
    private final PlanDeeds plans;
    private final AsideDeeds asides;
    private final PartDeeds parts;
    private final ReportDeeds reports;
    private final PanelDeeds panels;
    private final LaterDeeds later;

    Choice(Luck luck, Hands hands) {
        this.luck = luck;
        this.answers = new AnswerDeeds(luck, hands);
        this.asides = new AsideDeeds(luck, hands);
        this.plans = new PlanDeeds(luck, hands);
        this.parts = new PartDeeds(luck, hands);
        this.reports = new ReportDeeds(luck, hands, parts);
        this.panels = new PanelDeeds(luck, hands);
        this.later = new LaterDeeds(luck, hands);
    }

    Deed next(Promise p, List<Cycle> cycles, List<String> asks, Instant now) {
        var cycle = p.mayVolunteer() && luck.once(2) ? open(p, cycles) : cycle(p, cycles);
        return luck.percent(72) ? likely(p, cycle, asks, now) : luck.of(anything(p, cycle, asks, now)).get();
    }

    /** The one that asked last, most of the time; now and then another, one that is only planned, or one that nobody knows. */
    private @Nullable Cycle cycle(Promise p, List<Cycle> cycles) {
        if (luck.percent(92) && !p.reports.isEmpty()) {
            return p.boards.isEmpty() || luck.percent(80) || p.openReport().isPresent() ? p.reports.getLast().cycle : p.boards.getLast().cycle;
        }
        return cycles.isEmpty() || luck.once(8) ? null : luck.of(cycles);
    }

    /** One that takes reports, also of who is not asked. */
    private @Nullable Cycle open(Promise p, List<Cycle> cycles) {
        var taking = cycles.stream().filter(cycle -> cycle.edition == p.edition && cycle.state == CycleState.OPEN).toList();
        return taking.isEmpty() ? cycle(p, cycles) : luck.of(taking);
    }

    private Deed likely(Promise p, @Nullable Cycle cycle, List<String> asks, Instant now) {
        if (p.mayVolunteer() && luck.once(3)) {
            return report(p, cycle);
        }
        if (p.position == null && luck.once(12)) {
            return plans.next(p, now);
        }
        if (luck.once(25)) {
            return asides.next(p);
        }
        return switch (p.state) {
            case ASSIGNED -> p.isHandedBack() ? answers.giveBack(p) : luck.once(3) ? sideWay(p, now) : luck.once(8) ? answers.handBack(p) : position(p, now);
            case AWAITING_RESPONSE -> luck.once(4) ? sideWay(p, now) : position(p, now);
            case CLARIFICATION -> luck.once(4) ? luck.once(2) ? position(p, now) : reports.nil(p, cycle) : luck.once(5) ? answers.withdraw(p) : answers.answer(p);
            case IN_IMPLEMENTATION, REOPENED, REPORTED -> luck.once(8) ? answers.passOn(p) : luck.once(2) ? position(p, now) : afterwards(p);
            case REPORT_DUE -> luck.once(4) ? sideWay(p, now) : report(p, cycle);
            case UNDER_CLEARANCE -> luck.once(6) ? sideWay(p, now) : luck.once(3) ? report(p, cycle) : reports.decide(p, cycle);
            case IN_REVIEW -> luck.once(7) ? ofPanel(p, cycle) : panels.next(p, p.boards.getLast().cycle);
            case RIGHT_OF_REPLY -> panels.reply(p, p.boards.getLast().cycle);
            case ASSESSED -> afterwards(p);
            default -> luck.once(2) ? later.reopen(p) : afterwards(p);
        };
    }

    private Deed position(Promise p, Instant now) {
        if (p.position == null && !luck.once(10)) {
            return plans.next(p, now);
        }
        return p.waiting == null ? answers.respond(p, now) : answers.decide(p);
    }

    private Deed sideWay(Promise p, Instant now) {
        if (p.extension != null && luck.percent(70)) {
            return luck.once(3) ? answers.refuse(p) : answers.grant(p, now);
        }
        return luck.of(List.<Supplier<Deed>>of(() -> answers.ask(p), () -> answers.askForTime(p, now), () -> answers.askForTime(p, now),
                () -> answers.passOn(p))).get();
    }

    private Deed report(Promise p, @Nullable Cycle cycle) {
        if (p.openReport().or(() -> p.reports.stream().filter(Report::isUnsent).findFirst()).filter(report -> report.said == null || !report.hasText).isPresent() && luck.percent(60)) {
            return reports.save(p, cycle);
        }
        return luck.of(List.<Supplier<Deed>>of(() -> reports.save(p, cycle), () -> reports.submit(p, cycle), () -> reports.submit(p, cycle),
                () -> reports.nil(p, cycle), () -> reports.contribute(p, cycle), () -> reports.take(p, cycle), () -> part(p, cycle))).get();
    }

    private Deed part(Promise p, @Nullable Cycle cycle) {
        return luck.percent(60) ? parts.ask(p, cycle) : luck.once(2) ? parts.remind(p, cycle) : parts.withdraw(p, cycle);
    }

    private Deed ofPanel(Promise p, @Nullable Cycle cycle) {
        return luck.of(List.<Supplier<Deed>>of(() -> panels.declare(p, cycle), () -> panels.giveBack(p, cycle), () -> panels.chairDeclares(p, cycle),
                () -> panels.chairGivesBack(p, cycle), () -> panels.addEvidence(p), () -> panels.seal(p, cycle))).get();
    }

    private Deed afterwards(Promise p) {
        if (p.contested != null && luck.percent(60)) {
            return later.decide(p);
        }
        if (p.closing != null && luck.once(3)) {
            return later.refuseClosing(p);
        }
        return luck.of(List.<Supplier<Deed>>of(() -> later.appeal(p), () -> later.reopen(p), () -> later.reopen(p), () -> later.closeImplemented(p),
                () -> later.closeNotImplemented(p), () -> later.closeNotImplemented(p))).get();
    }

    private List<Supplier<Deed>> anything(Promise p, @Nullable Cycle cycle, List<String> asks, Instant now) {
        return List.of(() -> answers.respond(p, now), () -> answers.decide(p), () -> answers.ask(p), () -> answers.answer(p),
                () -> answers.askForTime(p, now), () -> answers.grant(p, now), () -> answers.refuse(p), () -> answers.passOn(p),
                () -> answers.handBack(p), () -> answers.giveBack(p), () -> luck.once(3) ? answers.close(p, asks) : answers.passOn(p),
                () -> reports.save(p, cycle), () -> reports.submit(p, cycle), () -> reports.nil(p, cycle), () -> reports.decide(p, cycle),
                () -> reports.contribute(p, cycle), () -> reports.take(p, cycle), () -> part(p, cycle), () -> panels.rate(p, cycle), () -> panels.submit(p, cycle),
                () -> panels.standBy(p, cycle), () -> panels.declare(p, cycle), () -> panels.giveBack(p, cycle), () -> panels.chairDeclares(p, cycle),
                () -> panels.chairGivesBack(p, cycle), () -> panels.seal(p, cycle), () -> panels.reply(p, cycle), () -> panels.addEvidence(p),
                () -> later.appeal(p), () -> later.decide(p), () -> later.reopen(p), () -> later.closeImplemented(p), () -> later.closeNotImplemented(p), () -> later.refuseClosing(p),
                () -> answers.withdraw(p), () -> plans.give(p, now), () -> plans.decide(p), () -> asides.give(p), () -> asides.decide(p),
                () -> asides.advise(p));
    }
}
