package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MilestonePlanTest {

    private static final UUID LAW = UUID.randomUUID();
    private static final UUID BUDGET = UUID.randomUUID();
    private static final UUID OFFICE = UUID.randomUUID();

    @Test
    void exactly_half_of_the_weight_is_half() {
        var plan = plan(item(LAW, "0.5", false), item(BUDGET, "0.3", false), item(OFFICE, "0.2", false));
        assertThat(plan.isHalfIn(Set.of(LAW))).isTrue();
        assertThat(plan.isHalfIn(Set.of(BUDGET, OFFICE))).isTrue();
        assertThat(plan.isHalfIn(Set.of(BUDGET))).isFalse();
    }

    @Test
    void no_weight_makes_up_for_a_missing_core_milestone() {
        var plan = plan(item(LAW, "1", true), item(BUDGET, "9", false));
        assertThat(plan.isHalfIn(Set.of(BUDGET))).isFalse();
        assertThat(plan.isHalfIn(Set.of(LAW))).isFalse();
        assertThat(plan.isHalfIn(Set.of(LAW, BUDGET))).isTrue();
    }

    @Test
    void the_share_is_computed_by_weight_and_never_rounded_up() {
        var plan = plan(item(LAW, "1", false), item(BUDGET, "1", false), item(OFFICE, "1", false));
        assertThat(plan.share(Set.of(LAW, BUDGET))).isEqualByComparingTo("0.666");
        assertThat(plan.share(Set.of(LAW, BUDGET, OFFICE))).isEqualByComparingTo("1");
        assertThat(MilestonePlan.NONE.share(Set.of())).isZero();
    }

    @Test
    void a_plan_is_whole_when_every_milestone_is_verified() {
        var plan = plan(item(LAW, "1", false), item(BUDGET, "1", false));
        assertThat(plan.isWholeIn(Set.of(LAW, BUDGET))).isTrue();
        assertThat(plan.isWholeIn(Set.of(LAW))).isFalse();
    }

    @Test
    void a_milestone_without_weight_cannot_be() {
        assertThatIllegalArgumentException().isThrownBy(() -> item(LAW, "0", true));
    }

    private static MilestonePlan plan(MilestonePlan.Item... items) {
        return new MilestonePlan(List.of(items));
    }

    private static MilestonePlan.Item item(UUID id, String weight, boolean core) {
        return new MilestonePlan.Item(id, new BigDecimal(weight), core);
    }
}
