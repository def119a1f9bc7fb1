package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void a_bar_parts_words_of_which_any_will_do() {
        Phrases phrases = Phrases.parse("stress|underline the|a need");
        assertThat(phrases.in(List.of("they", "underline", "a", "need"))).isTrue();
        assertThat(phrases.in(List.of("they", "mention", "a", "need"))).isFalse();
        assertThat(phrases.in(List.of("they", "underline", "no", "need"))).isFalse();
    }

    @Test
    void a_tilde_stands_for_three_words_but_for_no_article() {
        Phrases phrases = Phrases.parse("is ~ needed");
        assertThat(phrases.in(List.of("is", "very", "much", "still", "needed"))).isTrue();
        assertThat(phrases.in(List.of("is", "not", "only", "very", "much", "needed"))).isFalse();
        assertThat(phrases.in(List.of("is", "the", "needed"))).isFalse();
    }

    @Test
    void dots_stand_for_thirty_words_of_any_kind_and_for_no_more() {
        Phrases phrases = Phrases.parse("importance … stressed");
        assertThat(phrases.in(apart(0))).isTrue();
        assertThat(phrases.in(apart(30))).isTrue();
        assertThat(phrases.in(apart(31))).isFalse();
    }

    private static List<String> apart(int words) {
        return Stream.of(List.of("importance"), Collections.nCopies(words, "the"), List.of("stressed")).flatMap(List::stream).toList();
    }
}
