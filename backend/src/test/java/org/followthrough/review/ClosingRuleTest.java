package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.review.AssessmentLevel.COMPLETE;
import static org.followthrough.review.AssessmentLevel.LIMITED;
import static org.followthrough.review.AssessmentLevel.NO_EVIDENCE;
import static org.followthrough.review.AssessmentLevel.NO_QUORUM;
import static org.followthrough.review.AssessmentLevel.NOT_STARTED;
import static org.followthrough.review.AssessmentLevel.REGRESSION;
import static org.followthrough.review.AssessmentLevel.SUBSTANTIAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.followthrough.review.ClosingRule.Cycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a panel may close (method, sections 3 and 7). */
class ClosingRuleTest {

    private static final LocalDate TARGET = LocalDate.of(2026, 6, 30);
    private static final LocalDate AFTER = TARGET.plusDays(1);
    private static final @Nullable AssessmentLevel NOTHING_REPORTED = null;

    private static ClosingRule found(@Nullable AssessmentLevel... levels) {
        return new ClosingRule(Arrays.stream(levels).map(level -> new Cycle(AFTER, true, level)).toList());
    }

    private static boolean isNotImplemented(Cycle... cycles) {
        return new ClosingRule(List.of(cycles)).isNotImplemented(TARGET);
    }

    @Test
    void complete_in_two_consecutive_cycles_closes_as_implemented() {
        assertThat(found(LIMITED, COMPLETE, COMPLETE).isImplemented(false)).isTrue();
    }

    @Test
    void complete_once_closes_a_one_off_act_only() {
        assertThat(found(COMPLETE).isImplemented(true)).isTrue();
        assertThat(found(COMPLETE).isImplemented(false)).isFalse();
    }

    @Test
    void two_completes_with_another_cycle_between_are_not_consecutive() {
        assertThat(found(COMPLETE, SUBSTANTIAL, COMPLETE).isImplemented(false)).isFalse();
        assertThat(found(COMPLETE, NOTHING_REPORTED, COMPLETE).isImplemented(false)).as("nothing reported between").isFalse();
        assertThat(found(COMPLETE, NO_QUORUM, COMPLETE).isImplemented(false)).as("no quorum between").isFalse();
    }

    @Test
    void a_later_verdict_takes_two_completes_away_and_a_later_silence_does_not() {
        assertThat(found(COMPLETE, COMPLETE, REGRESSION).isImplemented(false)).isFalse();
        assertThat(found(COMPLETE, COMPLETE, NO_QUORUM).isImplemented(false)).isTrue();
        assertThat(found(COMPLETE, COMPLETE, NOTHING_REPORTED).isImplemented(false)).isTrue();
    }

    @Test
    void nothing_assessed_closes_nothing() {
        assertThat(found().isImplemented(true)).isFalse();
        assertThat(found(NO_QUORUM).isImplemented(true)).isFalse();
        assertThat(found().isNotImplemented(TARGET)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AssessmentLevel.class)
    void what_is_not_above_limited_in_the_final_cycle_closes_as_not_implemented(AssessmentLevel level) {
        assertThat(found(level).isNotImplemented(TARGET))
                .isEqualTo(List.of(NO_EVIDENCE, NOT_STARTED, LIMITED, REGRESSION).contains(level));
    }

    @Test
    void a_cycle_is_final_only_when_it_closed_after_the_target_date() {
        assertThat(isNotImplemented(new Cycle(TARGET, true, LIMITED))).as("closed on the target date").isFalse();
        assertThat(isNotImplemented(new Cycle(AFTER, true, LIMITED))).as("closed the day after").isTrue();
        assertThat(isNotImplemented(new Cycle(AFTER, false, LIMITED))).as("still open").isFalse();
    }

    @Test
    void the_last_such_cycle_decides() {
        assertThat(isNotImplemented(new Cycle(AFTER, true, LIMITED), new Cycle(AFTER.plusYears(1), true, SUBSTANTIAL))).isFalse();
        assertThat(isNotImplemented(new Cycle(AFTER, true, SUBSTANTIAL), new Cycle(AFTER.plusYears(1), true, LIMITED))).isTrue();
    }

    @Test
    void silence_in_the_final_cycle_keeps_nobody_from_closing_and_no_quorum_does() {
        assertThat(isNotImplemented(new Cycle(AFTER, true, LIMITED), new Cycle(AFTER.plusYears(1), true, NOTHING_REPORTED))).isTrue();
        assertThat(isNotImplemented(new Cycle(AFTER, true, LIMITED), new Cycle(AFTER.plusYears(1), true, NO_QUORUM))).isFalse();
    }

    @Test
    void where_all_after_the_target_was_silent_the_verdict_before_it_decides() {
        var silence = new Cycle(AFTER, true, NOTHING_REPORTED);
        assertThat(isNotImplemented(new Cycle(TARGET, true, LIMITED), silence)).as("limited before").isTrue();
        assertThat(isNotImplemented(new Cycle(TARGET, true, LIMITED), silence, new Cycle(AFTER.plusYears(1), true, NOTHING_REPORTED)))
                .as("silent for two cycles").isTrue();
        assertThat(isNotImplemented(new Cycle(TARGET.minusYears(1), true, LIMITED), new Cycle(TARGET, true, NO_QUORUM), silence))
                .as("no quorum before the target takes no verdict away").isTrue();
        assertThat(isNotImplemented(new Cycle(TARGET, true, SUBSTANTIAL), silence)).as("more than limited before").isFalse();
        assertThat(isNotImplemented(new Cycle(TARGET.minusYears(1), true, LIMITED), new Cycle(TARGET, true, SUBSTANTIAL), silence))
                .as("the last verdict counts").isFalse();
    }

    @Test
    void silence_counts_only_once_a_cycle_closed_after_the_target_and_only_where_something_was_ever_found() {
        assertThat(isNotImplemented(new Cycle(TARGET.minusYears(1), true, LIMITED), new Cycle(TARGET, true, NOTHING_REPORTED)))
                .as("closed on the target date").isFalse();
        assertThat(isNotImplemented(new Cycle(TARGET, true, LIMITED), new Cycle(AFTER, false, NOTHING_REPORTED))).as("still open").isFalse();
        assertThat(isNotImplemented(new Cycle(AFTER, true, NOTHING_REPORTED))).as("never found anything").isFalse();
        assertThat(isNotImplemented(new Cycle(TARGET, true, LIMITED), new Cycle(AFTER, true, NO_QUORUM))).as("no quorum after").isFalse();
    }
}
