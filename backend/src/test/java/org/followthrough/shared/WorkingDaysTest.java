package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** 2026-09-04 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-01,  0, 2026-09-01",
        "2026-09-01,  1, 2026-09-02",
        "2026-09-04,  1, 2026-09-07",
        "2026-09-05,  1, 2026-09-07",
        "2026-09-06,  1, 2026-09-07",
        "2026-09-06,  0, 2026-09-06",
        "2026-09-06,  5, 2026-09-11",
        "2026-09-07,  5, 2026-09-14",
        "2026-09-03, 14, 2026-09-23",
        "2026-12-31, 10, 2027-01-14"
    })
    void the_day_of_the_event_is_day_zero(LocalDate event, int days, LocalDate deadline) {
        assertThat(WorkingDays.add(event, days)).isEqualTo(deadline);
    }

    @Test
    void adding_counts_the_same_as_walking_from_day_to_day() {
        for (int start = 0; start < 14; start++) {
            for (int days = 0; days < 300; days++) {
                var from = LocalDate.of(2026, 2, 20).plusDays(start);
                assertThat(WorkingDays.add(from, days)).as("%s + %d", from, days).isEqualTo(walk(from, days));
            }
        }
    }

    @Test
    void the_days_between_are_those_that_were_added() {
        for (int start = 0; start < 7; start++) {
            for (int days = 0; days < 60; days++) {
                var from = LocalDate.of(1969, 12, 20).plusDays(start);
                assertThat(WorkingDays.between(from, WorkingDays.add(from, days))).isEqualTo(days);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-04, 2026-09-04,  0",
        "2026-09-04, 2026-09-06,  0",
        "2026-09-04, 2026-09-07,  1",
        "2026-09-05, 2026-09-06,  0",
        "2026-09-01, 2026-09-30, 21",
        "2026-09-07, 2026-09-04, -1"
    })
    void a_weekend_does_not_count(LocalDate after, LocalDate upTo, int days) {
        assertThat(WorkingDays.between(after, upTo)).isEqualTo(days);
    }

    @Test
    void nothing_can_be_taken_away() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.add(LocalDate.of(2026, 9, 1), -1));
    }

    private static LocalDate walk(LocalDate from, int workingDays) {
        var day = from;
        for (int left = workingDays; left > 0;) {
            day = day.plusDays(1);
            left -= WorkingDays.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
