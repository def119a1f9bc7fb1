package org.followthrough.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** The dates that a plan may name: none of before both the ask was given and its edition opened. */
class MilestoneDatesTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 16);

    private static List<PlannedMilestone> due(LocalDate day) {
        return List.of(new PlannedMilestone("Bill tabled", day, BigDecimal.ONE, false));
    }

    private static void given(LocalDate day, LocalDate assigned, LocalDate opens) {
        new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry", NOVEMBER, null, null), due(day)).checkDates(assigned, opens);
    }

    private static void byItself(LocalDate day, LocalDate assigned, LocalDate opens) {
        new PlanDraft("Ministry", NOVEMBER, null, null, due(day)).checkDates(assigned, opens);
    }

    @Test
    void a_milestone_between_the_assignment_and_the_opening_of_the_edition_is_ahead_and_taken() {
        assertThatCode(() -> given(OCTOBER.plusDays(1), OCTOBER, NOVEMBER)).doesNotThrowAnyException();
        assertThatCode(() -> byItself(OCTOBER.plusDays(1), OCTOBER, NOVEMBER)).doesNotThrowAnyException();
    }

    @Test
    void the_day_of_the_assignment_is_taken_and_the_day_before_it_is_refused_by_its_name() {
        assertThatCode(() -> given(OCTOBER, OCTOBER, NOVEMBER)).doesNotThrowAnyException();
        assertThat(refused(() -> given(OCTOBER.minusDays(1), OCTOBER, NOVEMBER)))
                .isEqualTo("milestones[0].due commitment.milestone.before-assignment [2026-10-05]");
        assertThat(refused(() -> byItself(OCTOBER.minusDays(1), OCTOBER, NOVEMBER)))
                .isEqualTo("milestones[0].due commitment.milestone.before-assignment [2026-10-05]");
    }

    @Test
    void where_the_edition_opened_first_what_was_reached_since_is_taken_and_nothing_of_before() {
        assertThatCode(() -> given(OCTOBER, NOVEMBER, OCTOBER)).doesNotThrowAnyException();
        assertThat(refused(() -> given(OCTOBER.minusDays(1), NOVEMBER, OCTOBER)))
                .isEqualTo("milestones[0].due commitment.milestone.before-edition [2026-10-05]");
    }

    @Test
    void an_ask_of_the_day_of_the_opening_goes_by_the_opening() {
        assertThat(refused(() -> given(OCTOBER.minusDays(1), OCTOBER, OCTOBER))).contains("before-edition");
    }

    private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable given) {
        var first = catchThrowableOfType(RuleViolation.class, given).violations().getFirst();
        return first.field() + " " + first.messageKey() + " " + first.args();
    }
}
