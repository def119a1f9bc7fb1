package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    private static final String HEAD = "Recommendations\n\n";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028"})
    void any_line_end_will_do(String end) {
        String text = (HEAD + "1. Publish the data on all\nworkers.\n\n2. Train judges.\n").replace("\n", end);
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("1", "2");
        assertThat(Found.one(text, "Publish").verbatim()).endsWith("workers.");
    }

    @Test
    void an_item_goes_on_over_an_empty_line_inside_its_sentence() {
        String text = HEAD + "1. Build national networks and alliances which focus on the issues\n\nbeyond banners.\n\n"
                + "2. Train judges.\n";
        assertThat(Found.one(text, "Build").verbatim()).endsWith("beyond banners.");
    }

    @Test
    void an_item_goes_on_over_a_page_end_with_its_furniture() {
        String page = "\n\nDays of Civil Society | 1\n\fReport of the Days\n\n";
        String text = HEAD + "1. Reduce the costs of all of the" + page + "procedures.\n\n"
                + "2. Train judges." + page.replace('1', '2')
                + "3. Open clinics." + page.replace('1', '3');
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("1", "2", "3");
        assertThat(Found.one(text, "Reduce").verbatim()).contains("\f").endsWith("procedures.");
        assertThat(Found.one(text, "Open").verbatim()).isEqualTo("Open clinics.");
    }

    @Test
    void a_heading_for_recommendations_at_each_page_top_is_no_running_head() {
        String text = "Health\n\fRecommendations\n\n1. Open clinics.\n\fRecommendations\n\n"
                + "1. Train nurses.\n\fRecommendations\n\n1. Pay interpreters.\n";
        assertThat(Found.one(text, "Pay").section()).endsWith("Recommendations");
    }

    @Test
    void an_item_does_not_swallow_the_paragraph_below() {
        String text = HEAD + "1. Train judges.\n\nThe group thanked the hosts for the hall and for the food.\n";
        assertThat(Found.texts(text)).containsExactly("Train judges.");
    }

    @Test
    void contents_lines_are_no_items() {
        String text = "CONTENTS\n1. Recommendations ........ 3\n2. Establish a fund ....... 4\n\nThe group met.\n";
        assertThat(Found.all(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"¹ States should see the annex.", "<sup>2</sup>States should see the annex.",
            "[3] States should see the annex."})
    void a_footnote_is_no_candidate(String note) {
        assertThat(Found.all("The group met in Rome.\n\n" + note + "\n")).isEmpty();
    }

    @Test
    void a_note_left_inside_the_text_is_not_read() {
        String text = "Participants met in Rome.[footnoteRef:2] [2: States should pay. See para. 3.] They left.\n";
        assertThat(Found.all(text)).isEmpty();
    }

    @Test
    void a_line_that_is_a_paragraph_needs_no_empty_line_below() {
        String sentence = "The participants of the seminar spoke about fees, schools, clinics and courts for a long time. ";
        String text = sentence.repeat(4) + "\n" + HEAD.strip() + "\n1. Train judges.\n"
                + "2. Open clinics.\n" + sentence.repeat(4) + "\n";
        assertThat(Found.texts(text)).containsExactly("Train judges.", "Open clinics.");
    }

    @Test
    void the_verbatim_is_always_the_text_between_the_offsets() {
        String text = HEAD + "1. Re\u00ADduce\u00A0the costs, and\r\nopen\tclinics .\r\n\u000C2. Train \uD83D\uDE00 judges.";
        assertThat(Found.all(text)).isNotEmpty()
                .allSatisfy(found -> assertThat(text.substring(found.charStart(), found.charEnd())).isEqualTo(found.verbatim()));
    }
}
