package org.followthrough.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody typed, read as words and phrases. */
class SearchWordsTest {

    private static List<String> terms(String typed) {
        return SearchWords.of(typed).terms();
    }

    @Test
    void the_last_word_is_the_beginning_of_one() {
        assertThat(terms("labour migr")).containsExactly("labour", "migr*");
    }

    @Test
    void one_letter_is_no_beginning_and_two_are() {
        assertThat(terms("labour m")).containsExactly("labour", "m");
        assertThat(terms("labour mi")).containsExactly("labour", "mi*");
    }

    @Test
    void what_stands_in_quotation_marks_of_any_kind_is_a_phrase() {
        assertThat(terms("\"climate change\" return")).containsExactly("\"climate change", "return*");
        assertThat(terms("\u201cclimate change\u201d")).containsExactly("\"climate change");
        assertThat(terms("\u00ab droits de l\u2019homme \u00bb")).containsExactly("\"droits de l homme");
    }

    @Test
    void a_quotation_mark_that_is_not_closed_goes_to_the_end_and_is_still_being_typed() {
        assertThat(terms("return \"climate cha")).containsExactly("return", "\"climate cha*");
        assertThat(terms("return \"")).containsExactly("return*");
    }

    @Test
    void small_words_count_only_where_nothing_else_stands() {
        assertThat(terms("rights of the migrants")).containsExactly("rights", "migrants*");
        assertThat(terms("acc\u00e8s \u00e0 l'emploi")).containsExactly("acc\u00e8s", "emploi*");
        assertThat(terms("of the")).containsExactly("of", "the*");
        assertThat(terms("\"of the\"")).containsExactly("\"of the");
    }

    @Test
    void a_reference_is_a_phrase_and_joined_words_are_words() {
        assertThat(terms("CSD-2009-RT1-0")).containsExactly("\"CSD 2009 RT1 0*");
        assertThat(terms("civil-society")).containsExactly("civil", "society*");
    }

    @Test
    void at_most_twelve_terms_and_two_hundred_characters_are_read() {
        assertThat(terms("aa bb cc dd ee ff gg hh ii jj kk ll mm nn")).hasSize(12);
        assertThat(terms("x".repeat(10_000))).containsExactly("x".repeat(200) + "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!! & | ( ) : * '", "\"\"", "\"", "\u0000", "\u0301", "\ud83d\ude00", "\ud800"})
    void what_has_no_word_is_empty(String typed) {
        assertThat(SearchWords.of(typed).isEmpty()).isTrue();
    }

    @Test
    void operators_and_other_scripts_are_words_or_nothing() {
        assertThat(terms("labour & !rights | (x:*)")).containsExactly("labour", "rights", "x");
        assertThat(terms("\u0627\u0644\u0639\u0645\u0627\u0644")).containsExactly("\u0627\u0644\u0639\u0645\u0627\u0644*");
        assertThat(terms("x\u0000b")).containsExactly("x", "b");
    }
}
