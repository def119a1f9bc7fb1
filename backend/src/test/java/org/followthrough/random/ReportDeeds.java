package org.followthrough.random;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.Role;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.SelfReport;
import org.jspecify.annotations.Nullable;

/** What people do with the report of a cycle. */
final class ReportDeeds {

    private final Luck luck;
    private final Hands hands;
    private final PartDeeds parts;

    ReportDeeds(Luck luck, Hands hands, PartDeeds parts) {
        this.luck = luck;
        this.hands = hands;
        this.parts = parts;
    }

    private Turn turn(Promise p, @Nullable Cycle cycle, Role role) {
        return new Turn(hands, p, luck.orAnybody(Cast.of(role, p.party)), cycle);
    }

    Deed save(Promise p, @Nullable Cycle cycle) {
        var turn = turn(p, cycle, Role.FOCAL_POINT);
        var said = luck.percent(92) ? luck.of(SelfReport.values()) : null;
        var unknown = luck.once(20);
        var draft = new ReportDraft(said, luck.text("The bill was tabled."), unknown ? Map.of(UUID.randomUUID(), true) : claims(p, luck.percent(75)),
                luck.percent(60) ? List.of(new Barrier(BarrierKind.values()[0], "No money.")) : List.of(), "", "", List.of(), luck.text("Not printed yet."));
        var version = luck.percent(70) ? null : p.report(turn.code()).map(report -> report.version).orElse(0L) + (luck.once(3) ? 1 : 0);
        return turn.tries("saves " + said + " at version " + version,
                (it, by, in, at) -> Reporting.save(it, by, in, draft, version, unknown, at),
                (actor, ref, in) -> hands.reporting.save(actor, ref, in, draft, version));
    }

    /** Says of every milestone of the plan whether it is done. */
    private Map<UUID, Boolean> claims(Promise p, boolean done) {
        return hands.world.milestones(p.ref).stream().collect(Collectors.toMap(milestone -> milestone, milestone -> done));
    }

    Deed submit(Promise p, @Nullable Cycle cycle) {
        return turn(p, cycle, Role.FOCAL_POINT).tries("submits the report", Reporting::submit, hands.reporting::submit);
    }

    Deed nil(Promise p, @Nullable Cycle cycle) {
        var turn = turn(p, cycle, Role.FOCAL_POINT);
        var reason = luck.text("Nothing new.");
        return turn.tries("reports nil", (it, by, in, at) -> Reporting.nil(it, by, in, reason, at),
                (actor, ref, in) -> hands.reporting.nil(actor, ref, in, reason));
    }

    Deed decide(Promise p, @Nullable Cycle cycle) {
        var turn = turn(p, cycle, Role.CLEARING_OFFICER);
        var decision = luck.percent(75) ? Decision.CLEAR : Decision.RETURN;
        var reason = luck.text("Say more.");
        return turn.tries("decides on the report: " + decision, (it, by, in, at) -> Reporting.decide(it, by, in, decision, reason, at),
                (actor, ref, in) -> hands.reporting.decide(actor, ref, in, decision, reason));
    }

    Deed contribute(Promise p, @Nullable Cycle cycle) {
        var turn = turn(p, cycle, luck.percent(75) ? Role.CONTRIBUTOR : Role.FOCAL_POINT);
        var institution = parts.institution(p, cycle);
        var text = luck.text("Clinics were opened.");
        return turn.leaves("contributes", (it, by, in, at) -> Reporting.contribute(it, by, in, institution, text, at), (actor, ref, in) -> {
            var part = hands.reporting.contribute(actor, ref, in, institution, text, List.of());
            return it -> it.report(in).orElseThrow().parts.put(part.id(), false);
        });
    }

    Deed take(Promise p, @Nullable Cycle cycle) {
        var turn = turn(p, cycle, Role.FOCAL_POINT);
        var signed = p.report(turn.code()).map(report -> List.copyOf(report.parts.keySet())).orElse(List.of());
        var part = signed.isEmpty() || luck.once(10) ? UUID.randomUUID() : luck.of(signed);
        return turn.tries("takes a part", (it, by, in, at) -> Reporting.take(it, by, in, part, at),
                (actor, ref, in) -> hands.reporting.take(actor, ref, in, part, null));
    }
}
