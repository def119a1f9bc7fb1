package org.followthrough.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.followthrough.api.PlanView.ChangeView;
import org.followthrough.api.PlanView.CycleView;
import org.followthrough.api.PlanView.StepView;
import org.followthrough.commitment.CycleCompletion;
import org.followthrough.commitment.Plan;
import org.followthrough.commitment.PlanChange;
import org.followthrough.commitment.PlanVersion;
import org.followthrough.commitment.PlanVersions;
import org.followthrough.reporting.Cycles;
import org.springframework.stereotype.Component;

/** Puts the versions of a plan beside each other, each with what it changed and what became of it. */
@Component
class PlanViews {

    private final PlanVersions plans;
    private final Cycles cycles;

    PlanViews(PlanVersions plans, Cycles cycles) {
        this.plans = plans;
        this.cycles = cycles;
    }

    List<PlanView> of(UUID commitment, List<PlanVersion> versions) {
        var then = plans.completions(List.of(commitment)).getOrDefault(commitment, List.of());
        var codes = cycles.codes(then.stream().map(CycleCompletion::cycle).toList());
        return IntStream.range(0, versions.size()).mapToObj(i -> view(versions.get(i), i == 0 ? Plan.NONE : versions.get(i - 1).plan(),
                then, codes)).toList();
    }

    private static PlanView view(PlanVersion version, Plan before, List<CycleCompletion> then, Map<UUID, String> codes) {
        var plan = version.plan();
        return new PlanView(version.ordinal(), version.givenAt(), version.countsFrom(), plan.leadInstitution(), plan.targetDate(), plan.baseline(),
                plan.expectedChange(), plan.steps().stream().map(StepView::of).toList(),
                PlanChange.between(before, plan).stream().filter(change -> version.ordinal() > 1).map(ChangeView::of).toList(),
                then.stream().filter(one -> one.plan() == version.ordinal())
                        .map(one -> CycleView.of(Objects.requireNonNull(codes.get(one.cycle())), one)).toList());
    }
}
