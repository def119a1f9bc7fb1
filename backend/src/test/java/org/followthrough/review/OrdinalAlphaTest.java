package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.followthrough.review.OrdinalAlpha.Units;
import org.junit.jupiter.api.Test;

class OrdinalAlphaTest {

    /** One string a rater, one place a unit; a point where the rater has not rated it. */
    private static List<Units> raters(String... raters) {
        var units = new ArrayList<Units>();
        for (var unit = 0; unit < raters[0].length(); unit++) {
            var counts = new TreeMap<Integer, Integer>();
            for (var rater : raters) {
                if (rater.charAt(unit) != '.') {
                    counts.merge(rater.charAt(unit) - '0', 1, Integer::sum);
                }
            }
            units.add(new Units(counts, 1));
        }
        return units;
    }

    @Test
    void four_observers_and_twelve_units_with_missing_values_give_what_krippendorff_computes() {
        var units = raters("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
        assertThat(OrdinalAlpha.of(units).orElseThrow()).isCloseTo(0.815, within(0.0005));
    }

    @Test
    void three_coders_and_fifteen_units_with_many_missing_values_give_the_published_value() {
        var units = raters(".....34121133.3", "1.213343.......", "..21344.21133.4");
        assertThat(OrdinalAlpha.of(units).orElseThrow()).isCloseTo(0.807, within(0.0005));
    }

    @Test
    void full_agreement_over_different_units_is_one() {
        assertThat(OrdinalAlpha.of(raters("0123", "0123", "0123")).orElseThrow()).isEqualTo(1);
    }

    @Test
    void where_everything_is_rated_alike_there_is_nothing_to_agree_about() {
        assertThat(OrdinalAlpha.of(raters("111", "111"))).isEmpty();
        assertThat(OrdinalAlpha.of(List.of())).isEmpty();
    }

    @Test
    void a_unit_with_one_rating_counts_for_nothing() {
        assertThat(OrdinalAlpha.of(raters("0123.3", "0122..")).orElseThrow()).isEqualTo(OrdinalAlpha.of(raters("0123", "0122")).orElseThrow());
    }

    @Test
    void agreement_below_chance_is_negative() {
        assertThat(OrdinalAlpha.of(raters("0303", "3030")).orElseThrow()).isNegative();
    }

    @Test
    void ratings_by_chance_are_about_nought_and_units_alike_can_be_counted_together() {
        var random = new Random(99);
        var units = new ArrayList<Units>();
        for (var i = 0; i < 4000; i++) {
            units.add(new Units(Map.of(random.nextInt(2), 1, 2 + random.nextInt(2), 1), 1));
        }
        var together = new ArrayList<Units>();
        units.stream().collect(java.util.stream.Collectors.groupingBy(Units::counts)).forEach((counts, alike) ->
                together.add(new Units(counts, alike.size())));
        assertThat(OrdinalAlpha.of(together).orElseThrow()).isCloseTo(OrdinalAlpha.of(units).orElseThrow(), within(1e-9));
        var chance = new ArrayList<Units>();
        for (var i = 0; i < 4000; i++) {
            var counts = new TreeMap<Integer, Integer>();
            for (var rater = 0; rater < 5; rater++) {
                counts.merge(random.nextInt(4), 1, Integer::sum);
            }
            chance.add(new Units(counts, 1));
        }
        assertThat(OrdinalAlpha.of(chance).orElseThrow()).isCloseTo(0, within(0.03));
    }
}
