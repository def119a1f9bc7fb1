package org.followthrough.review.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 12);

    private static boolean room(int... fromAndUntil) {
        var days = Stream.iterate(0, i -> i < fromAndUntil.length, i -> i + 2).map(i -> new Absence(UUID.randomUUID(),
                LocalDate.of(2025, 3, fromAndUntil[i]), LocalDate.of(2025, 3, fromAndUntil[i + 1]))).toList();
        return Absence.leaveRoom(days, FIRST, LAST);
    }

    @Test
    void who_is_there_can_be_drawn() {
        assertThat(Absence.leaveRoom(List.of(), FIRST, LAST)).isTrue();
        assertThat(room(13, 30)).as("away once it is over").isTrue();
        assertThat(room(1, 2)).as("back on the day of the draw").isTrue();
    }

    @Test
    void who_is_away_on_the_day_of_the_draw_is_not() {
        assertThat(room(1, 3)).isFalse();
        assertThat(room(3, 3)).isFalse();
    }

    @Test
    void half_of_the_days_is_enough_and_less_is_not() {
        assertThat(room(8, 12)).as("five of ten days").isTrue();
        assertThat(room(7, 12)).as("six of ten days").isFalse();
        assertThat(room(5, 7, 9, 11)).as("six of ten days in two parts").isFalse();
        assertThat(room(8, 12, 9, 11)).as("days of two absences count once").isTrue();
    }
}
