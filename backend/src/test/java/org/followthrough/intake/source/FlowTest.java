package org.followthrough.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowTest {

    private final Flow flow = new Flow();

    @Test
    void a_sentence_that_the_end_of_a_column_cuts_goes_on_in_the_next() {
        flow.add("States should ratify the Convention\nand bring their national law into");
        flow.add("line with it.\n\nAgencies should be licensed.");
        assertThat(flow.paragraphs()).containsExactly("States should ratify the Convention\nand bring their national law into\nline with it.",
                "Agencies should be licensed.");
    }

    @Test
    void what_ends_or_begins_with_a_sign_of_its_own_is_not_joined() {
        flow.add("A sentence of two lines that\nends with a stop here as it should.");
        flow.add("Another one of two lines that\nends without a stop of any kind");
        flow.add("2. An item begins anew\nand goes on");
        flow.add("\u2022 a bullet too");
        assertThat(flow.paragraphs()).hasSize(4);
    }

    @Test
    void neither_a_heading_nor_a_short_last_line_goes_on() {
        flow.add("RECOMMENDATIONS");
        flow.add("States should ratify the Convention\nsoon");
        flow.add("Agencies should be licensed.");
        flow.add("  ");
        assertThat(flow.paragraphs()).hasSize(3);
    }
}
