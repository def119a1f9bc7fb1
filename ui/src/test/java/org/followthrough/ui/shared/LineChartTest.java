package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.reporting.indicators.Indicator;
import org.followthrough.reporting.indicators.Reading;
import org.junit.jupiter.api.Test;

/** A line of values stays inside its picture and needs no style. */
class LineChartTest {

    private static Indicator measured(String... values) {
        var day = LocalDate.of(2025, 1, 1);
        var readings = Stream.iterate(0, i -> i < values.length, i -> i + 1)
                .map(i -> new Reading(UUID.randomUUID(), day.plusMonths(i), new BigDecimal(values[i]), "Office", Instant.EPOCH)).toList();
        return new Indicator(UUID.randomUUID(), UUID.randomUUID(), "A", "b", null, null, new BigDecimal("100"), null, Instant.EPOCH, readings);
    }

    @Test
    void nothing_measured_draws_nothing() {
        assertThat(LineChart.of(measured())).isEmpty();
    }

    @Test
    void values_are_drawn_from_left_to_right_with_the_target_above() {
        assertThat(LineChart.of(measured("0", "50"))).contains("<path d=\"M6 90L314 48\"", "class=\"aim\"", "y1=\"6\"").doesNotContain("style");
    }

    @Test
    void a_single_value_and_equal_values_are_drawn_too() {
        assertThat(LineChart.of(measured("100"))).contains("cx=\"160\"", "cy=\"48\"");
        assertThat(List.of(LineChart.of(measured("100", "100")))).allMatch(svg -> !svg.contains("NaN") && !svg.contains("Infinity"));
    }
}
