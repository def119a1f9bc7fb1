package org.followthrough.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far a plan is, computed from its milestones and their weights and never typed (method, section 2 D; features, row F7).
 *
 * @param weight of all milestones
 * @param claimed weight of those that cleared reports claim
 * @param verified weight of those that published assessments found verified
 * @param core number of milestones marked core
 */
public record Completion(BigDecimal weight, BigDecimal claimed, BigDecimal verified, int core, int coreClaimed, int coreVerified) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a plan; nothing where it has no milestones. */
    public static Optional<Completion> of(List<Milestone> plan) {
        return of(plan, milestone -> milestone.claimedAt() != null);
    }

    /** The same, with claims as a report that is being written makes them. */
    public static Optional<Completion> of(List<Milestone> plan, Predicate<Milestone> claims) {
        Predicate<Milestone> found = milestone -> milestone.verifiedAt() != null;
        return plan.isEmpty() ? Optional.empty() : Optional.of(new Completion(weight(plan, all -> true), weight(plan, claims),
                weight(plan, found), core(plan, all -> true), core(plan, claims), core(plan, found)));
    }

    private static BigDecimal weight(List<Milestone> plan, Predicate<Milestone> which) {
        return plan.stream().filter(which).map(Milestone::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int core(List<Milestone> plan, Predicate<Milestone> which) {
        return (int) plan.stream().filter(Milestone::core).filter(which).count();
    }

    /** The claimed share of the weight in whole percent, rounded down. */
    public int claimedPercent() {
        return percent(claimed);
    }

    /** The verified share of the weight in whole percent, rounded down. */
    public int verifiedPercent() {
        return percent(verified);
    }

    private int percent(BigDecimal part) {
        return weight.signum() == 0 ? 0 : part.multiply(HUNDRED).divide(weight, 0, RoundingMode.DOWN).intValue();
    }
}
