package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a curator is shown about a candidate, so that nothing is mended silently. */
class RemarksTest {

    @Test
    void each_remark_points_at_its_own_words_in_the_text_as_given() {
        String text = "Recommendations\r\n\r\n1. Teach chil-\r\ndren to sw1m swim.\r\n3. Mark deep deep water.\r\n";
        assertThat(remarks(text)).isNotEmpty().filteredOn(one -> one.kind() != Remark.Kind.NUMBER_MISSING).allSatisfy(one ->
                assertThat(text.substring(one.start(), one.end())).isEqualTo(one.words()));
    }

    @Test
    void a_word_broken_at_a_line_end_is_shown_with_its_two_readings() {
        assertThat(items("Teach inter-\nnational rules.")).containsExactly(
                tuple(Remark.Kind.BROKEN_WORD, "inter-\nnational", "international,inter-national"));
    }

    @Test
    void a_word_broken_over_a_page_is_one_word_too() {
        assertThat(items("Teach the inter-\n\n\n\nnational rules.")).extracting(one -> one.toList().getFirst())
                .containsExactly(Remark.Kind.BROKEN_WORD);
    }

    @ParameterizedTest
    @CsvSource({"Teach chi1dren., chi1dren", "Offer 1oans., 1oans", "Read the g00d books., g00d"})
    void a_digit_inside_a_word_or_for_its_first_letter_is_shown(String item, String word) {
        assertThat(items(item)).containsExactly(tuple(Remark.Kind.DIGIT_IN_WORD, word, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Teach in the 1st and the 21st year.", "Lower CO2 by 2030.", "Read COVID-19 reports.", "Meet within 1km of H2O.",
        "Give all that that asks for.", "Use the on-\nly.", "Ask, e.g., the towns.", "Wait... and see."})
    void ordinary_spelling_is_not(String item) {
        assertThat(items(item)).noneMatch(one -> one.toList().getFirst() == Remark.Kind.DIGIT_IN_WORD
                || one.toList().getFirst() == Remark.Kind.STRAY_CHARACTERS);
    }

    @Test
    void a_word_that_stands_twice_is_shown() {
        assertThat(items("Protect the the lakes.")).containsExactly(tuple(Remark.Kind.REPEATED_WORD, "the the", null));
        assertThat(items("Protect lake by lake.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Protect \uFFFD lakes., \uFFFD", "Protect | lakes., |", "Protect the lakes;; all., ;;"})
    void signs_that_no_printer_sets_are_shown(String item, String sign) {
        assertThat(items(item)).containsExactly(tuple(Remark.Kind.STRAY_CHARACTERS, sign, null));
    }

    @Test
    void numbers_of_other_items_inside_a_sentence_are_shown() {
        String text = "Recommendations\n\n1. Teach children to swim in deep\n\n2.\n\n3.\n\nwater and rivers.\n\nMark it.\n\nClean it.\n";
        assertThat(remarks(text)).filteredOn(one -> one.kind() == Remark.Kind.STRAY_CHARACTERS)
                .extracting(Remark::words).containsExactly("2.", "3.");
        assertThat(remarks(text)).filteredOn(one -> one.kind() == Remark.Kind.MARKER_APART)
                .extracting(Remark::words).containsExactly("2.", "3.");
    }

    @Test
    void a_letter_for_a_bullet_is_shown() {
        assertThat(remarks("Recommendations\n\ne Teach children.\ne Mark deep water.\n")).extracting(Remark::kind, Remark::words)
                .containsExactly(tuple(Remark.Kind.LETTER_FOR_BULLET, "e"), tuple(Remark.Kind.LETTER_FOR_BULLET, "e"));
        assertThat(remarks("Recommendations\n\n• Teach children.\n• Mark deep water.\n")).isEmpty();
    }

    @Test
    void a_capital_among_small_letters_is_shown() {
        assertThat(remarks("Recommendations\n\na. Teach children.\nb. Mark deep water.\nC. Clean the shore.\n"))
                .extracting(Remark::candidate, Remark::kind, Remark::words).containsExactly(tuple(2, Remark.Kind.LETTER_CASE, "C."));
        assertThat(remarks("Recommendations\n\nA. Teach children.\nB. Mark deep water.\nC. Clean the shore.\n")).isEmpty();
    }

    @Test
    void numbers_that_lack_are_named_before_the_item_that_follows() {
        assertThat(remarks("Recommendations\n\n1. Teach children.\n2. Mark deep water.\n5. Clean the shore.\n"))
                .extracting(Remark::candidate, Remark::kind, Remark::words)
                .containsExactly(tuple(2, Remark.Kind.NUMBER_MISSING, "3, 4"));
        assertThat(remarks("Recommendations\n\n(a) Teach children.\n(c) Mark deep water.\n")).extracting(Remark::words)
                .containsExactly("b");
    }

    @Test
    void an_assigned_number_fills_the_gap() {
        assertThat(remarks("Recommendations\n\n1. Teach children.\n\nMark deep water.\n\n3. Clean the shore.\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Teach children of the", "Teach children (of all", "Teach children to swim,", "Teach children to -"})
    void a_passage_that_breaks_off_is_shown(String item) {
        assertThat(items(item)).extracting(one -> one.toList().getFirst()).containsExactly(Remark.Kind.BREAKS_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Teach children; and", "Teach children", "Teach children (of all ages)", "Teach “children”."})
    void the_end_of_an_item_is_no_break(String item) {
        assertThat(items(item)).isEmpty();
    }

    @Test
    void an_item_without_the_stop_that_all_others_have_breaks_off() {
        String others = "1. Teach children.\n2. Mark deep water.\n3. ";
        String item = "Clean the shore of every lake and river in each of the towns";
        assertThat(remarks("Recommendations\n\n" + others + item + "\n")).extracting(Remark::kind)
                .containsExactly(Remark.Kind.BREAKS_OFF);
        assertThat(remarks("Recommendations\n\n" + others + item + ".\n")).isEmpty();
    }

    @Test
    void a_sentence_that_its_list_completes_breaks_nothing_off() {
        assertThat(remarks("Recommendations\n\n1. Protect children by\n(a) teaching them to swim;\n(b) marking deep water.\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "No consensus was reached, but piers should be built. | no-consensus | No consensus",
        "Views differed on whether piers should be built. | no-consensus | Views differed",
        "A majority held that piers should be built. | majority | majority",
        "Most delegates felt that piers should be built. | majority | Most delegates",
        "It was unanimously agreed that piers should be built. | consensus | It was unanimously agreed",
        "There was broad agreement that piers should be built. | consensus | There was broad agreement",
        "Some participants felt that piers should be built. | not-stated | Some participants"})
    void words_of_agreement_suggest_a_code(String sentence, String code, String words) {
        assertThat(Detector.remarks("The seminar met. " + sentence, 17, 17 + sentence.length())).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Remark.Kind.CONSENSUS);
            assertThat(one.suggests()).isEqualTo(code);
            assertThat(one.words()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Towns should build consensus on piers.", "Many countries have no piers and should build some.",
        "Towns should seek the agreement of all neighbours."})
    void a_consensus_that_is_only_wished_for_is_no_mark(String sentence) {
        assertThat(Detector.remarks(sentence, 0, sentence.length())).isEmpty();
    }

    @Test
    void what_the_sentence_above_a_list_says_of_agreement_holds_for_its_items() {
        String text = "Participants unanimously agreed on the following recommendations:\n\n- Build piers.\n- Mark deep water.\n";
        assertThat(remarks(text)).extracting(Remark::candidate, Remark::suggests)
                .containsExactly(tuple(0, "consensus"), tuple(1, "consensus"));
    }

    @Test
    void french_and_spanish_marks_are_understood() {
        assertThat(mark("La majorité des participants a estimé que les quais devaient être réparés.")).isEqualTo("majority");
        assertThat(mark("Les délégués ne sont pas parvenus à un accord sur les quais de la ville.")).isEqualTo("no-consensus");
        assertThat(mark("Hubo consenso en que los muelles de la ciudad deben repararse.")).isEqualTo("consensus");
        assertThat(mark("Algunos delegados pidieron que se reparen los muelles de la ciudad.")).isEqualTo("not-stated");
    }

    @Test
    void remarks_are_found_by_candidate() {
        Findings findings = new Detector().examine("Recommendations\n\n1. Teach children.\n3. Clean the the shore.\n");
        assertThat(findings.about(0)).isEmpty();
        assertThat(findings.about(1)).extracting(Remark::kind)
                .containsExactly(Remark.Kind.NUMBER_MISSING, Remark.Kind.REPEATED_WORD);
    }

    @Test
    void kinds_have_codes_of_their_own() {
        assertThat(Arrays.stream(Remark.Kind.values()).map(Remark.Kind::code)).doesNotHaveDuplicates().allMatch(code ->
                code.matches("[a-z-]+"));
    }

    @Test
    void examining_finds_the_same_candidates() {
        String text = "Recommendations\n\n1. Teach children.\n\nTowns should build piers.\n";
        assertThat(new Detector().examine(text).found()).isEqualTo(new Detector().detect(text));
    }

    private static String mark(String sentence) {
        return Detector.remarks(sentence, 0, sentence.length()).getFirst().suggests();
    }

    private static List<Remark> remarks(String text) {
        return new Detector().examine(text).remarks();
    }

    /** Kind, words and suggestion of the remarks about one item of a list. */
    private static List<Tuple> items(String item) {
        return remarks("Recommendations\n\n1. " + item + "\n").stream()
                .map(one -> tuple(one.kind(), one.words(), one.suggests())).toList();
    }
}
