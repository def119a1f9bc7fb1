package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Tables whose cells have become lines, and numbers that have lost their point. */
class TablesTest {

    private static final String TABLE = "Matrix of recommendations\n\nNo.\nMeasure\nWho\n\n";

    @Test
    void the_first_cell_of_each_numbered_row_is_an_item() {
        String text = TABLE + "1\nTeach children to swim.\nSchools\n2024\n\n2\nMark deep water.\nTowns\n2025\n\n"
                + "3\nTrain lifeguards.\nTowns\n2025\n\nSource: secretariat.\n";
        assertThat(Found.in(text)).extracting(Detected::number, Detected::verbatim).containsExactly(
                tuple("1", "Teach children to swim."), tuple("2", "Mark deep water."), tuple("3", "Train lifeguards."));
    }

    @Test
    void two_numbers_make_no_table() {
        String text = "Notes on the beach\n\n1\nThe first page told of swimmers.\n\n2\nThe second page told of boats.\n";
        assertThat(Found.all(text)).isEmpty();
    }

    @Test
    void page_numbers_far_apart_are_no_rows() {
        String page = "The lake is deep. ".repeat(4) + "\n";
        String text = "Report\n\n" + "1\n" + page.repeat(20) + "2\n" + page.repeat(20) + "3\n" + page.repeat(20);
        assertThat(Found.all(text)).isEmpty();
    }

    @Test
    void a_number_between_its_neighbours_needs_no_point() {
        String text = "Recommendations\n\n1. Teach children to swim.\n2 Mark deep water.\n3. Train lifeguards.\n";
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("1", "2", "3");
    }

    @Test
    void a_number_without_neighbours_opens_no_item() {
        String text = "Recommendations\n\n1. Teach children to swim in one of the\n7 Lakes.\n2. Train lifeguards.\n";
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("1", "2");
    }

    @Test
    void a_round_bullet_read_as_a_letter_may_stand_before_small_letters() {
        String text = "Recommendations of the meeting on the lakes\n\n• Support the towns of the lake:\n   o teach children to swim;\n   o mark deep water.\n";
        assertThat(Found.texts(text)).contains("teach children to swim;", "mark deep water.");
    }

    @Test
    void of_a_table_drawn_with_strokes_the_longest_cell_of_each_row_is_read() {
        String text = "## Next steps\n\n| What | Who | When |\n|------|-----|------|\n| Mark the deep water | Towns | May 2020 |\n"
                + "| Train twenty lifeguards | Schools | June 2020 |\n";
        assertThat(Found.texts(text)).containsExactly("Mark the deep water", "Train twenty lifeguards");
    }

    @Test
    void rows_without_a_demand_under_another_heading_are_no_items() {
        String text = "## Depth\n\n| Lake | Metres |\n|------|-----|\n| The northern lake | 40 |\n| The southern lake | 12 |\n";
        assertThat(Found.in(text)).isEmpty();
    }

    @Test
    void a_single_stroke_makes_no_table() {
        assertThat(Found.texts("Recommendations\n\n1. Towns should choose lakes | rivers.\n"))
                .containsExactly("Towns should choose lakes | rivers.");
    }
}
