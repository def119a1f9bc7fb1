package org.followthrough.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.PlanChange.Kind;
import org.junit.jupiter.api.Test;

class PlanChangeTest {

    private static final UUID BILL = new UUID(0, 1);
    private static final UUID LAW = new UUID(0, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final Plan FIRST = plan("no law", step(BILL, "Bill tabled", JUNE, "2"));

    private static PlanStep step(UUID id, String title, LocalDate due, String weight) {
        return new PlanStep(id, title, due, new BigDecimal(weight), false);
    }

    private static Plan plan(String baseline, PlanStep... steps) {
        return new Plan("Ministry of Labour", JUNE, baseline, "a law", List.of(steps));
    }

    @Test
    void the_same_plan_in_other_decimals_changes_nothing() {
        assertThat(PlanChange.between(FIRST, plan("no law", step(BILL, "Bill tabled", JUNE, "2.000")))).isEmpty();
    }

    @Test
    void what_was_added_and_dropped_is_named_with_its_date() {
        assertThat(PlanChange.between(FIRST, plan("no law", step(LAW, "Law in force", JUNE, "1")))).containsExactly(
                new PlanChange(Kind.MILESTONE_DROPPED, "Bill tabled", "2026-06-30", null),
                new PlanChange(Kind.MILESTONE_ADDED, "Law in force", null, "2026-06-30"));
    }

    @Test
    void a_moved_date_and_another_weight_are_two_changes() {
        assertThat(PlanChange.between(FIRST, plan("no law", step(BILL, "Bill tabled", JUNE.plusYears(1), "0.5")))).containsExactly(
                new PlanChange(Kind.MILESTONE_MOVED, "Bill tabled", "2026-06-30", "2027-06-30"),
                new PlanChange(Kind.MILESTONE_WEIGHED, "Bill tabled", "2", "0.5"));
    }

    @Test
    void a_baseline_that_is_left_out_stays_and_another_one_is_shown_with_the_former() {
        assertThat(plan(" ").after(FIRST).baseline()).isEqualTo("no law");
        assertThat(PlanChange.between(FIRST, plan("a decree").after(FIRST)))
                .contains(new PlanChange(Kind.BASELINE, null, "no law", "a decree"));
    }
}
