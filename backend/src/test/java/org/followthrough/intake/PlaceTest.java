package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static String reference(String section, List<String> above, @Nullable String number, String... taken) {
        return Place.of(section, above, number).reference("CSD-2009", Set.of(taken)::contains);
    }

    @Test
    void a_numbered_item_of_a_roundtable_has_two_digits() {
        assertThat(reference("Roundtable 1: Recommendations", List.of(), "3")).isEqualTo("CSD-2009-RT1-03");
        assertThat(reference("Roundtable 1 > Roundtable 1. Short Summary", List.of(), "11")).isEqualTo("CSD-2009-RT1-11");
    }

    @Test
    void a_sub_point_has_the_number_of_the_item_above_before_its_letter() {
        assertThat(reference("Roundtable 4 > Session 1", List.of("2"), "b")).isEqualTo("CSD-2009-RT4-S1-2b");
        assertThat(reference("Roundtable 4 > Session 1", List.of("1", "b"), "c")).isEqualTo("CSD-2009-RT4-S1-1b-c");
    }

    @Test
    void a_numbered_heading_counts_as_the_item_above() {
        assertThat(reference("Roundtable 4 > Session 1: Business > 2. Protection of workers", List.of(), "d"))
                .isEqualTo("CSD-2009-RT4-S1-2d");
    }

    @Test
    void without_sections_the_place_is_x() {
        assertThat(reference("", List.of(), "7")).isEqualTo("CSD-2009-X-07");
    }

    @Test
    void a_letter_is_written_small_whatever_was_printed() {
        assertThat(reference("Session 2", List.of("3"), "C.")).isEqualTo("CSD-2009-S2-3c");
    }

    @Test
    void unnumbered_ones_are_counted() {
        assertThat(reference("Roundtable 1", List.of(), null)).isEqualTo("CSD-2009-RT1-U1");
        assertThat(reference("Roundtable 1", List.of(), null, "CSD-2009-RT1-U1")).isEqualTo("CSD-2009-RT1-U2");
        assertThat(reference("Roundtable 2", List.of("2"), null)).isEqualTo("CSD-2009-RT2-2U1");
        assertThat(reference("Roundtable 2", List.of(), "\u2022")).isEqualTo("CSD-2009-RT2-U1");
    }

    @Test
    void a_number_that_is_taken_gets_a_count_behind() {
        assertThat(reference("", List.of(), "1", "CSD-2009-X-01")).isEqualTo("CSD-2009-X-01.2");
        assertThat(reference("", List.of(), "1", "CSD-2009-X-01", "CSD-2009-X-01.2")).isEqualTo("CSD-2009-X-01.3");
    }

    @Test
    void the_longest_stays_within_60_signs_and_needs_no_escaping() {
        var many = List.of("1000000000", "2000000000", "3000000000", "4000000000", "5000000000");
        assertThat(Place.of("Roundtable 1", many, "9").reference("CSD-2009", ref -> !ref.endsWith(".999")))
                .hasSizeLessThanOrEqualTo(60).matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }
}
