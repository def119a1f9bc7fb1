package org.followthrough.random;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.identity.Role;

/** Plans that are given by themselves, and their clearance (method, section 7). */
final class PlanDeeds {

    private final Luck luck;
    private final Hands hands;

    PlanDeeds(Luck luck, Hands hands) {
        this.luck = luck;
        this.hands = hands;
    }

    /** Whatever a plan needs next. */
    Deed next(Promise p, Instant now) {
        return p.waitingPlan == null ? give(p, now) : decide(p);
    }

    Deed give(Promise p, Instant now) {
        var who = luck.orAnybody(Cast.of(Role.FOCAL_POINT, p.party));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var same = p.plan != null && luck.once(6);
        var plan = same ? Objects.requireNonNull(p.plan) : new Plans.Plan(luck.percent(90) ? luck.of("Ministry of Labour", "Ministry of Justice") : " ",
                luck.percent(70) ? today.plusDays(luck.of(-40, 400)) : null, luck.percent(60) ? today.plusDays(30) : null);
        var steps = plan.step() == null ? List.<PlannedMilestone>of() : List.of(new PlannedMilestone("Bill tabled", plan.step(), BigDecimal.ONE, true));
        return Deed.of(p, who.name() + " plans " + plan, (it, at) -> Plans.submit(it, who, plan, at),
                () -> hands.plans.plan(hands.of(who), p.ref, new PlanDraft(plan.lead(), plan.target(), null, null, steps)));
    }

    Deed decide(Promise p) {
        var who = luck.orAnybody(Cast.of(Role.CLEARING_OFFICER, p.party));
        var decision = luck.percent(70) ? Decision.CLEAR : Decision.RETURN;
        var reason = luck.text("Name the law.");
        return Deed.of(p, who.name() + " decides on the plan: " + decision, (it, at) -> Plans.decide(it, who, decision, reason, at),
                () -> hands.plans.decide(hands.of(who), p.ref, decision, reason));
    }
}
