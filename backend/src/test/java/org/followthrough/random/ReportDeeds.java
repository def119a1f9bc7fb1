package org.followthrough.random;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    ReportDeeds(Luck luck, Hands hands) {
        this.luck = luck;
        this.hands = hands;
    }

    private static String code(@Nullable Cycle cycle) {
        return cycle == null ? "no-such-cycle" : cycle.code;
    }

    private Person focal(Promise p) {
        return luck.orAnybody(Cast.of(Role.FOCAL_POINT, p.party));
    }

    Deed save(Promise p, @Nullable Cycle cycle) {
        var who = focal(p);
        var said = luck.percent(92) ? luck.of(SelfReport.values()) : null;
        var unknown = luck.once(20);
        var draft = new ReportDraft(said, luck.text("The bill was tabled."), unknown ? Map.of(UUID.randomUUID(), true) : Map.of(),
                luck.percent(60) ? List.of(new Barrier(BarrierKind.values()[0], "No money.")) : List.of(), "", "", List.of());
        var version = luck.percent(70) ? null : cycle == null ? 0L : p.report(cycle.code).map(report -> report.version).orElse(0L) + (luck.once(3) ? 1 : 0);
        return Deed.of(p, who.name() + " saves " + said + " for " + code(cycle) + " at version " + version,
                (it, at) -> Reporting.save(it, who, cycle, draft, version, unknown, at),
                () -> hands.reporting.save(hands.of(who), p.ref, code(cycle), draft, version));
    }

    Deed submit(Promise p, @Nullable Cycle cycle) {
        var who = focal(p);
        return Deed.of(p, who.name() + " submits for " + code(cycle), (it, at) -> Reporting.submit(it, who, cycle, at),
                () -> hands.reporting.submit(hands.of(who), p.ref, code(cycle)));
    }

    Deed nil(Promise p, @Nullable Cycle cycle) {
        var who = focal(p);
        var reason = luck.text("Nothing new.");
        return Deed.of(p, who.name() + " reports nil for " + code(cycle), (it, at) -> Reporting.nil(it, who, cycle, reason, at),
                () -> hands.reporting.nil(hands.of(who), p.ref, code(cycle), reason));
    }

    Deed decide(Promise p, @Nullable Cycle cycle) {
        var who = luck.orAnybody(Cast.of(Role.CLEARING_OFFICER, p.party));
        var decision = luck.percent(75) ? Decision.CLEAR : Decision.RETURN;
        var reason = luck.text("Say more.");
        return Deed.of(p, who.name() + " decides on the report of " + code(cycle) + ": " + decision,
                (it, at) -> Reporting.decide(it, who, cycle, decision, reason, at),
                () -> hands.reporting.decide(hands.of(who), p.ref, code(cycle), decision, reason));
    }

    Deed contribute(Promise p, @Nullable Cycle cycle) {
        var who = luck.orAnybody(Cast.of(luck.percent(75) ? Role.CONTRIBUTOR : Role.FOCAL_POINT, p.party));
        var institution = luck.text("Ministry of Health");
        var text = luck.text("Clinics were opened.");
        return new Deed(p, who.name() + " contributes to " + code(cycle),
                (it, at) -> Reporting.contribute(it, who, cycle, institution, text, at), () -> {
                    var part = hands.reporting.contribute(hands.of(who), p.ref, code(cycle), institution, text, List.of());
                    return it -> it.report(code(cycle)).orElseThrow().parts.put(part.id(), false);
                });
    }

    Deed take(Promise p, @Nullable Cycle cycle) {
        var who = focal(p);
        var parts = cycle == null ? List.<UUID>of() : p.report(cycle.code).map(report -> report.parts.keySet().stream().sorted().toList()).orElse(List.of());
        var part = parts.isEmpty() || luck.once(10) ? UUID.randomUUID() : luck.of(parts);
        return Deed.of(p, who.name() + " takes a part into " + code(cycle), (it, at) -> Reporting.take(it, who, cycle, part, at),
                () -> hands.reporting.take(hands.of(who), p.ref, code(cycle), part, null));
    }
}
