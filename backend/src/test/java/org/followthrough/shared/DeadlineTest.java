package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 4);

    @Test
    void a_date_ends_at_midnight_of_the_zone() {
        assertThat(Deadline.endOf(FRIDAY, ATHENS)).isEqualTo(Instant.parse("2026-09-04T21:00:00Z"));
    }

    @Test
    void a_date_ends_where_the_next_begins_even_if_that_has_no_midnight() {
        var beforeTheGap = LocalDate.of(2026, 4, 23);
        assertThat(Deadline.endOf(beforeTheGap, ZoneId.of("Africa/Cairo"))).isEqualTo(Instant.parse("2026-04-23T22:00:00Z"));
    }

    @Test
    void an_act_at_the_deadline_is_on_time_and_one_a_moment_later_is_not() {
        var deadline = Deadline.endOf(FRIDAY, ATHENS);
        assertThat(Deadline.hasPassed(deadline, deadline)).isFalse();
        assertThat(Deadline.hasPassed(deadline, deadline.plusNanos(1000))).isTrue();
    }

    @Test
    void midnight_belongs_to_the_day_that_it_ends() {
        var midnight = Deadline.endOf(FRIDAY, ATHENS);
        assertThat(Deadline.dayOf(midnight, ATHENS)).isEqualTo(FRIDAY);
        assertThat(Deadline.dayOf(midnight.plusNanos(1000), ATHENS)).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void what_begins_at_midnight_begins_with_the_new_day() {
        var midnight = Deadline.endOf(FRIDAY, ATHENS);
        assertThat(Deadline.dayFrom(midnight, ATHENS)).isEqualTo(FRIDAY.plusDays(1));
        assertThat(Deadline.dayFrom(midnight.minusNanos(1000), ATHENS)).isEqualTo(FRIDAY);
    }

    @Test
    void the_deadline_is_the_end_of_the_nth_working_day_after_the_event() {
        var fridayMorning = Instant.parse("2026-09-04T06:00:00Z");
        assertThat(Deadline.dayAfter(fridayMorning, 1, ATHENS)).isEqualTo("2026-09-07");
        assertThat(Deadline.after(fridayMorning, 1, ATHENS)).isEqualTo(Instant.parse("2026-09-07T21:00:00Z"));
    }

    @Test
    void the_zone_decides_on_which_day_an_event_falls() {
        var lateOnThursdayInUtc = Instant.parse("2026-09-03T22:30:00Z");
        assertThat(Deadline.dayAfter(lateOnThursdayInUtc, 1, ATHENS)).isEqualTo("2026-09-07");
        assertThat(Deadline.dayAfter(lateOnThursdayInUtc, 1, ZoneId.of("UTC"))).isEqualTo(FRIDAY);
    }

    @Test
    void what_the_clock_does_at_the_end_of_a_day_counts_from_that_day() {
        var sealedAtTheEnd = Deadline.endOf(LocalDate.of(2026, 9, 2), ATHENS);
        assertThat(Deadline.dayAfter(sealedAtTheEnd, 1, ATHENS)).isEqualTo("2026-09-03");
    }

    @Test
    void a_pause_moves_a_date_by_the_working_days_it_lasted() {
        var due = LocalDate.of(2026, 9, 10);
        assertThat(Deadline.afterPause(due, FRIDAY, LocalDate.of(2026, 9, 9))).isEqualTo("2026-09-15");
        assertThat(Deadline.afterPause(due, FRIDAY, FRIDAY)).isEqualTo(due);
    }

    @Test
    void a_pause_over_a_weekend_moves_nothing_not_even_a_date_on_that_weekend() {
        var sunday = LocalDate.of(2026, 9, 6);
        assertThat(Deadline.afterPause(sunday, FRIDAY, sunday)).isEqualTo(sunday);
    }

    @Test
    void a_pause_that_begins_at_the_deadline_itself_still_moves_it() {
        var deadline = Deadline.endOf(FRIDAY, ATHENS);
        var stopped = Deadline.dayOf(deadline, ATHENS);
        assertThat(Deadline.afterPause(Deadline.dayOf(deadline, ATHENS), stopped, FRIDAY.plusDays(4))).isEqualTo(FRIDAY.plusDays(4));
        var momentLater = Deadline.dayOf(deadline.plusNanos(1000), ATHENS);
        assertThat(Deadline.afterPause(FRIDAY, momentLater, FRIDAY.plusDays(4))).as("it had passed").isEqualTo(FRIDAY);
    }

    @Test
    void a_pause_does_not_bring_back_a_date_that_had_passed() {
        var passed = LocalDate.of(2026, 9, 3);
        assertThat(Deadline.afterPause(passed, FRIDAY, FRIDAY.plusDays(10))).isEqualTo(passed);
    }
}
