package org.followthrough.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.followthrough.register.Marked.Piece;
import org.followthrough.register.Marking.Word;
import org.junit.jupiter.api.Test;

/** What is marked in a text, and which stretch of it is shown. */
class MarkingTest {

    private static final Marking MIGRANTS = new Marking(Map.of("Migrants", new Word("migrants", true), "migr\u00e9", new Word("migre", true)), List.of());
    private static final Marking PHRASE = new Marking(Map.of(), List.of(List.of("of", "the", "se")));

    private static Piece hit(String text) {
        return new Piece(text, true);
    }

    private static Piece plain(String text) {
        return new Piece(text, false);
    }

    @Test
    void a_word_is_marked_whole_and_what_stands_between_stays_as_it_was() {
        assertThat(MIGRANTS.all("<b>Migrants</b> & migr\u00e9!").pieces())
                .containsExactly(plain("<b>"), hit("Migrants"), plain("</b> & "), hit("migr\u00e9"), plain("!"));
        assertThat(MIGRANTS.all("Emigrants").pieces()).containsExactly(plain("Emigrants"));
        assertThat(MIGRANTS.all("").pieces()).isEmpty();
    }

    @Test
    void a_phrase_is_marked_only_where_it_stands_whole_and_its_last_word_may_be_a_beginning() {
        assertThat(PHRASE.all("of the sea, the sea of").pieces())
                .containsExactly(hit("of"), plain(" "), hit("the"), plain(" "), hit("sea"), plain(", the sea of"));
        assertThat(PHRASE.all("of the").any()).isFalse();
    }

    @Test
    void a_passage_of_a_short_text_is_all_of_it() {
        assertThat(MIGRANTS.passage("To Migrants.").text()).isEqualTo("To Migrants.");
        assertThat(MIGRANTS.passage("x".repeat(240)).text()).hasSize(240);
    }

    @Test
    void a_passage_of_a_long_text_begins_at_a_word_before_the_place_where_most_was_found() {
        var text = "Migrants once. " + "other words ".repeat(60) + "Migrants and Migrants. " + "other words ".repeat(60);
        var passage = MIGRANTS.passage(text);
        assertThat(passage.text()).startsWith("\u2026 other").endsWith(" \u2026").contains("Migrants and Migrants");
        assertThat(passage.pieces().stream().filter(Piece::hit)).hasSize(2);
    }

    @Test
    void a_long_text_without_a_mark_shows_its_beginning() {
        assertThat(MIGRANTS.passage("Begin here. " + "other words ".repeat(60)).text()).startsWith("Begin here.").endsWith(" \u2026").hasSizeLessThan(245);
        assertThat(MIGRANTS.passage("y".repeat(1_000)).text()).hasSizeLessThan(245);
    }
}
