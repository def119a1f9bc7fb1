package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTextTest {

    @Test
    void a_text_that_only_breaks_its_lines_needs_none() {
        assertThat(ReadingText.of("Ratify the\nConvention  now.", "")).isEmpty();
    }

    @Test
    void references_to_notes_are_left_out_and_lines_are_joined() {
        assertThat(ReadingText.of("Ratify the Convention\u00B9\u00B2\nof 1990.\u00B3", "")).isEqualTo("Ratify the Convention of 1990.");
    }

    @Test
    void a_square_metre_is_no_note() {
        assertThat(ReadingText.of("Give each family 20 m\u00B2 and each village a km\u00B2.", "")).isEmpty();
    }

    @Test
    void a_word_that_a_lines_end_has_cut_is_whole_if_the_document_knows_it_so() {
        assertThat(ReadingText.of("Protect migra-\ntion routes.", "International migration is old.")).isEqualTo("Protect migration routes.");
        assertThat(ReadingText.of("Allow self-\nhelp\u00B9 groups.", "Help yourself.")).isEqualTo("Allow self-help groups.");
    }

    @Test
    void points_below_stay_on_lines_of_their_own() {
        assertThat(ReadingText.of("States should:\u00B9\n(a) ratify;\n(b) report\nyearly.", "")).isEqualTo("States should:\n(a) ratify;\n(b) report yearly.");
    }
}
