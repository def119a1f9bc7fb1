package org.followthrough.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.commitment.CooperationGrade.A;
import static org.followthrough.commitment.CooperationGrade.B;
import static org.followthrough.commitment.CooperationGrade.C;
import static org.followthrough.commitment.CooperationGrade.D;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CooperationTest {

    private static final Instant DUE = Instant.parse("2026-09-04T21:00:00Z");
    private static final Instant VERY_LATE = Instant.parse("2026-10-02T21:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-10-30T22:00:00Z");
    private static final Duration MOMENT = Duration.ofNanos(1000);

    @Test
    void nothing_is_graded_before_it_is_cleared_or_past_its_due_date() {
        assertThat(report(null).grade(DUE)).isEmpty();
        assertThat(response(null).grade(DUE)).isEmpty();
    }

    @Test
    void cleared_at_the_due_date_itself_is_an_a() {
        assertThat(report(DUE).grade(CLOSES)).contains(A);
        assertThat(response(DUE).grade(CLOSES)).contains(A);
    }

    @Test
    void a_clock_that_stands_still_does_not_count() {
        var stopped = DUE.minus(MOMENT);
        assertThat(report(null).stoppedAt(stopped).grade(CLOSES)).isEmpty();
        assertThat(report(null).stoppedAt(VERY_LATE).grade(CLOSES)).as("late when it was stopped").contains(B);
        assertThat(response(null).stoppedAt(stopped).lateness(CLOSES)).isEqualTo(Lateness.ON_TIME);
        assertThat(response(null).stoppedAt(CLOSES).grade(VERY_LATE)).as("before it was stopped").contains(B);
    }

    @Test
    void what_is_cleared_early_is_graded_at_once() {
        var early = DUE.minus(Duration.ofDays(9));
        assertThat(report(early).grade(early)).contains(A);
    }

    @Test
    void a_moment_after_the_due_date_is_a_b_whether_it_came_or_not() {
        var late = DUE.plus(MOMENT);
        assertThat(report(late).grade(late)).contains(B);
        assertThat(report(null).grade(late)).contains(B);
        assertThat(response(null).grade(late)).contains(B);
    }

    @Test
    void the_very_late_date_itself_is_still_a_b() {
        assertThat(report(VERY_LATE).grade(CLOSES)).contains(B);
        assertThat(response(VERY_LATE).grade(CLOSES)).contains(B);
        assertThat(report(null).grade(VERY_LATE)).contains(B);
    }

    @Test
    void a_report_after_its_very_late_date_is_a_c_until_the_period_closes() {
        assertThat(report(null).grade(VERY_LATE.plus(MOMENT))).contains(C);
        assertThat(report(VERY_LATE.plus(MOMENT)).grade(CLOSES)).contains(C);
        assertThat(report(null).grade(CLOSES)).contains(C);
        assertThat(report(CLOSES).grade(CLOSES.plus(MOMENT))).contains(C);
    }

    @Test
    void a_report_missing_when_the_period_closed_is_a_d_and_stays_one() {
        assertThat(report(null).grade(CLOSES.plus(MOMENT))).contains(D);
        assertThat(report(CLOSES.plus(MOMENT)).grade(CLOSES.plus(Duration.ofDays(9)))).contains(D);
    }

    @Test
    void a_response_is_a_d_from_the_day_of_no_response_and_a_c_once_it_comes() {
        var years = VERY_LATE.plus(Duration.ofDays(800));
        assertThat(response(null).grade(VERY_LATE.plus(MOMENT))).contains(D);
        assertThat(response(years).grade(years.minus(MOMENT))).contains(D);
        assertThat(response(years).grade(years)).contains(C);
    }

    @Test
    void the_grade_is_that_of_the_last_thing_asked_once_that_is_due() {
        var asked = List.of(response(DUE), nextReport(null));
        assertThat(Cooperation.grade(asked, CLOSES)).contains(A);
        assertThat(Cooperation.grade(asked, CLOSES.plus(Duration.ofDays(31)))).contains(B);
    }

    @Test
    void a_late_response_is_forgotten_when_a_later_report_comes_in_time() {
        assertThat(Cooperation.grade(List.of(response(CLOSES), nextReport(CLOSES.plus(MOMENT))), CLOSES.plus(MOMENT)))
                .contains(A);
    }

    @Test
    void who_was_asked_nothing_has_no_grade() {
        assertThat(Cooperation.grade(List.of(), CLOSES)).isEmpty();
    }

    @Test
    void lateness_is_that_of_the_arrival_and_grows_while_nothing_arrives() {
        assertThat(report(DUE).lateness(CLOSES)).isEqualTo(Lateness.ON_TIME);
        assertThat(report(VERY_LATE).lateness(CLOSES)).isEqualTo(Lateness.LATE);
        assertThat(report(null).lateness(DUE)).isEqualTo(Lateness.ON_TIME);
        assertThat(report(null).lateness(DUE.plus(MOMENT))).isEqualTo(Lateness.LATE);
        assertThat(report(null).lateness(VERY_LATE)).isEqualTo(Lateness.LATE);
        assertThat(report(null).lateness(VERY_LATE.plus(MOMENT))).isEqualTo(Lateness.VERY_LATE);
    }

    private static Asked report(@Nullable Instant cleared) {
        return Asked.report(DUE, VERY_LATE, CLOSES, cleared);
    }

    private static Asked nextReport(@Nullable Instant cleared) {
        var later = Duration.ofDays(30);
        return Asked.report(CLOSES.plus(later), CLOSES.plus(later.multipliedBy(2)), CLOSES.plus(later.multipliedBy(3)), cleared);
    }

    private static Asked response(@Nullable Instant cleared) {
        return Asked.response(DUE, VERY_LATE, cleared);
    }
}
