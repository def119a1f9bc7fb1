package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTest {

    @Test
    void a_numbered_item_comes_without_its_marker_and_with_its_number() {
        Detected found = Found.one("Recommendations\n\n1. Publish the data.\n2. Train the judges.\n", "Train");
        assertThat(found.verbatim()).isEqualTo("Train the judges.");
        assertThat(found.number()).isEqualTo("2");
        assertThat(found.kind()).isEqualTo(Kind.RECOMMENDATION);
    }

    @Test
    void offsets_are_those_of_the_text_as_given() {
        String text = "\uFEFF Recommendations\r\n\r\n1.\u00A0Publish the data.\r\n";
        Detected found = Found.one(text, "Publish");
        assertThat(text.substring(found.charStart(), found.charEnd())).isEqualTo("Publish the data.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"•", "-", "–", "*", "·", "▪", "○", "➢", "\uF0B7"})
    void a_bullet_opens_an_item_and_is_no_number(String bullet) {
        String text = "Recommendations:\n\n" + bullet + " Publish the data\n" + bullet + " Train the judges\n";
        assertThat(Found.texts(text)).containsExactly("Publish the data", "Train the judges");
        assertThat(Found.one(text, "Train").number()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "o", "§", "v"})
    void a_bullet_that_has_become_a_letter_is_still_a_bullet(String letter) {
        String text = "Recommendations:\n\n" + letter + " Publish the data\n" + letter + " Train the judges\n";
        assertThat(Found.texts(text)).containsExactly("Publish the data", "Train the judges");
    }

    @Test
    void a_single_letter_before_a_capital_is_no_bullet() {
        String text = "Recommendations:\n\no Publish the data.\n";
        assertThat(Found.texts(text)).doesNotContain("Publish the data.");
    }

    @Test
    void levels_have_parents() {
        String text = "Recommendations\n\n1. Governments should:\n(a) Publish data, in particular:\n(i) on wages;\n"
                + "(ii) on deaths;\n"
                + "(b) Train judges.\n2. Employers should pay the fees.\n";
        assertThat(Found.parentOf(text, "on deaths")).startsWith("Publish data");
        assertThat(Found.parentOf(text, "Train judges")).startsWith("Governments should");
        assertThat(Found.parentOf(text, "Employers")).isEmpty();
    }

    @Test
    void a_roman_one_after_a_letter_is_no_letter() {
        String text = "Recommendations\n\n(a) Publish data:\n(i) Wages\n(ii) Deaths\n(b) Train judges.\n";
        assertThat(Found.parentOf(text, "Deaths")).startsWith("Publish data");
        assertThat(Found.one(text, "Deaths").number()).isEqualTo("ii");
    }

    @Test
    void i_after_h_is_a_letter() {
        String items = "abcdefghij".chars().mapToObj(c -> (char) c + ". Train group " + (char) c + ".\n")
                .reduce("", String::concat);
        assertThat(Found.in("Recommendations\n\n" + items)).extracting(Detected::number, Detected::parent)
                .contains(tuple("i", -1), tuple("j", -1)).hasSize(10);
    }

    @Test
    void a_labelled_recommendation_needs_no_heading() {
        String text = "Recommendation 1: Establish a firewall between services.\n\nSome background.\n\n"
                + "Recommendation 2\n\nLegal aid for all.\n";
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("1", "2");
    }

    @Test
    void decimal_numbers_are_kept_whole() {
        assertThat(Found.one("Recommendations\n\n1.1 Publish the data.\n"
                + "1.2 Train the judges.\n", "Train").number()).isEqualTo("1.2");
    }

    @Test
    void an_initial_is_no_marker() {
        assertThat(Found.all("The report was made by\n\nJ. Smith of the union.\n")).isEmpty();
    }

    @Test
    void a_number_brought_to_the_line_start_by_wrapping_opens_no_item() {
        String text = "Recommendations\n\n1. Ratify the Migration for Employment Convention of the Office, No.\n"
                + "97, and the Convention No.\n"
                + "143. Apply both without reservation.\n2. Train the judges.\n";
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("1", "2");
    }

    @Test
    void lone_letters_in_a_block_go_to_the_paragraphs_below_in_order() {
        String text = "The following points are crucial:\n\na.\n\nb.\nC.\n\nClear themes are needed\n\n"
                + "Delegates should be briefed\n\nReports matter\n";
        assertThat(Found.in(text)).extracting(Detected::number, Detected::verbatim).containsExactly(
                tuple("a", "Clear themes are needed"),
                tuple("b", "Delegates should be briefed"),
                tuple("C", "Reports matter"));
    }

    @Test
    void more_lone_letters_than_paragraphs_go_to_the_sentences_if_these_fit() {
        String text = "Recommendations\n\na.\nb.\nc.\n\nPublish data. Train judges.\n\nOpen clinics.\n";
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("a", "b", "c");
    }

    @Test
    void paragraphs_between_printed_numbers_are_items_if_just_as_many_numbers_lack() {
        String text = "Recommendations\n\n1. Publish data.\n\nA clearing house for all.\n\nLegal aid for all.\n\n"
                + "4. Train judges.\n";
        assertThat(Found.in(text)).extracting(Detected::rule)
                .containsExactly("item-imperative", "item-inferred", "item-inferred", "item-imperative");
    }

    @Test
    void a_paragraph_between_successive_numbers_belongs_to_the_item_above() {
        String text = "Recommendations\n\n1. Publish data.\n\nThe group spoke about this at length.\n\n2. Train judges.\n";
        assertThat(Found.texts(text)).containsExactly("Publish data.", "Train judges.");
    }

    @Test
    void numbers_that_stand_inside_a_sentence_go_to_later_items() {
        String text = "Recommendations\n\n1. Reduce the costs of migration and make information on the\n\n\n\n\n3.\n\n4.\n\n"
                + "procedures easier to find.\n\nTrain judges.\n\nOpen clinics.\n\nPay interpreters.\n";
        List<Detected> found = Found.in(text);
        assertThat(found).extracting(Detected::number).containsExactly("1", null, "3", "4");
        assertThat(found.getFirst().verbatim()).startsWith("Reduce").endsWith("easier to find.");
    }

    @Test
    void unmarked_paragraphs_under_an_open_item_are_its_children() {
        String text = "Recommendations\n\n1. Protect workers by\n\nGranting them rights.\n\nInforming them.\n\n"
                + "2. Train judges.\n";
        assertThat(Found.parentOf(text, "Informing")).isEqualTo("Protect workers by");
        assertThat(Found.parentOf(text, "Train")).isEmpty();
    }

    @Test
    void an_implied_item_that_begins_on_its_own_line_stands_alone() {
        String text = "Recommendations\n\n1. We ask for these things, each of which is within reach of every city:\n\n"
                + "Free clinics.\n\nFree schools.\n\n"
                + "Free transport to work and back on every day of the week.\nFree libraries that are open in the evening.\n";
        assertThat(Found.texts(text)).contains("Free libraries that are open in the evening.");
    }

    @Test
    void a_list_inside_a_sentence_gives_points_with_their_parent() {
        String text = "Recommendations\n\n- Combat trafficking: 1) prevent it; 2) prosecute perpetrators; 3) protect victims.\n";
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly(null, "1", "2", "3");
        assertThat(Found.parentOf(text, "prosecute")).startsWith("Combat trafficking");
    }

    @Test
    void unmarked_commands_under_the_heading_are_found() {
        String[] lines = {"End child detention", "Fund legal aid for all", "Train judges"};
        assertThat(Found.texts("Recommendations\n\n" + String.join("\n\n", lines) + "\n")).isEqualTo(Arrays.asList(lines));
    }

    @Test
    void a_statement_among_recommendations_stands_below_the_threshold() {
        String text = "Summary and recommendations\n\nThe group spoke about four things:\n\n"
                + "- The union has its own mission.\n- The union has members.\n";
        assertThat(Found.in(text)).isEmpty();
        assertThat(Found.all(text)).extracting(Detected::rule).containsOnly("list-statement");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".-", ":"})
    void a_number_in_words_is_a_marker_too(String sign) {
        String text = "Las pescadoras del lago se reunieron en Oru.\n\nDeclaramos:\n\nPRIMERO" + sign + " Exigimos limpiar el lago.\n\n"
                + "SEGUNDO" + sign + " Los municipios deben cuidar los muelles.\n";
        assertThat(Found.in(text)).extracting(Detected::number, Detected::verbatim).containsExactly(
                tuple("PRIMERO", "Exigimos limpiar el lago."), tuple("SEGUNDO", "Los municipios deben cuidar los muelles."));
    }

    @Test
    void a_number_in_words_inside_a_sentence_is_none() {
        assertThat(Found.texts("Recommendations\n\n- Second thoughts should be heard.\n"))
                .containsExactly("Second thoughts should be heard.");
    }

    @Test
    void behind_the_sign_of_the_infinitive_stands_a_command() {
        String text = "Ministers spoke for an hour.\n\n(1) to dredge the harbour;\n(2) to the pleasure of all, they sang;\n";
        assertThat(Found.texts(text)).containsExactly("to dredge the harbour;");
    }

    @Test
    void a_degree_sign_and_a_bracket_close_a_number() {
        String text = "Nous avons parlé des lacs.\n\nC'est pourquoi nous vous demandons :\n\n1°) de nettoyer le lac ;\n"
                + "2°) d'ouvrir les quais.\n";
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("1", "2");
    }

    @Test
    void the_full_stop_ends_a_list_whose_items_semicolons_part() {
        String text = "The towns met.\n\nThey want the following:\n\nA clean lake;\n\nA safe pier.\n\nIt was a good day for all.\n";
        assertThat(Found.texts("We recommend the following:\n\nA clean lake;\n\nA safe pier.\n\nIt was a good day for all.\n"))
                .containsExactly("A clean lake;", "A safe pier.");
        assertThat(Found.in(text)).noneMatch(found -> found.verbatim().startsWith("It was"));
    }

    @Test
    void a_label_may_be_glued_to_its_number() {
        assertThat(Found.in("The towns met.\n\nR1:\tA pier for each village\n\nR2:\tLights on the shore\n")).extracting(Detected::number)
                .containsExactly("1", "2");
        assertThat(Found.in("The towns met.\n\nB1:\tA pier for each village\n\nB2:\tLights on the shore\n")).isEmpty();
    }

    @Test
    void a_label_may_name_who_is_meant_and_have_no_number() {
        String text = "All spoke of the lake.\n\nRecommendation to the council: lights on the shore.\n\nThe council thanked all.\n";
        assertThat(Found.in(text)).singleElement().satisfies(found -> {
            assertThat(found.verbatim()).isEqualTo("lights on the shore.");
            assertThat(found.number()).isNull();
        });
        assertThat(Found.in("All spoke of the lake.\n\nLetter to the council: lights on the shore.\n")).isEmpty();
    }
}
