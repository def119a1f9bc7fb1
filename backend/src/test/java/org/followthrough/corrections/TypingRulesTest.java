package org.followthrough.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.shared.Violation;
import org.junit.jupiter.api.Test;

/** What still is the correction of a typing error. */
class TypingRulesTest {

    private static final String TEN = "one two three four five six seven eight nine ten";

    private static List<String> broken(String before, String after) {
        return TypingRules.broken(before, after, "Mistyped.").stream().map(Violation::messageKey).toList();
    }

    @Test
    void a_fifth_of_the_words_may_change_and_one_more_may_not() {
        assertThat(broken(TEN, TEN.replace("one", "won").replace("two", "tow"))).isEmpty();
        assertThat(broken(TEN, TEN.replace("one", "won").replace("two", "tow").replace("ten", "net"))).containsExactly("corrections.too-much");
    }

    @Test
    void words_put_in_count_as_words_taken_out_do() {
        assertThat(broken(TEN, TEN + " eleven twelve")).isEmpty();
        assertThat(broken(TEN, TEN + " eleven twelve thirteen")).containsExactly("corrections.too-much");
        assertThat(broken(TEN, TEN.replace("one two ", ""))).isEmpty();
        assertThat(broken(TEN, TEN.replace("one two three ", ""))).containsExactly("corrections.too-much");
    }

    @Test
    void in_a_short_text_one_word_may_change() {
        assertThat(broken("Teh bill", "The bill")).isEmpty();
        assertThat(broken("Teh bil", "The bill")).containsExactly("corrections.too-much");
    }

    @Test
    void a_number_stays_as_it_is_and_where_it_is() {
        var text = "In 2026 we trained 40 inspectors in three provinces, as was asked of us";
        assertThat(broken(text, text.replace("40", "400"))).containsExactly("corrections.numbers");
        assertThat(broken(text, text.replace("40 ", ""))).containsExactly("corrections.numbers");
        assertThat(broken(text, text.replace("inspectors", "inspectors,"))).isEmpty();
        assertThat(broken(text, text.replace("2026", "٢٠٢٦"))).containsExactly("corrections.numbers");
    }

    @Test
    void something_has_to_change_and_something_to_be_left() {
        assertThat(broken("The bill", "The bill")).containsExactly("corrections.nothing-changed");
        assertThat(broken("The bill", " ")).containsExactly("corrections.nothing-left");
    }

    @Test
    void a_reason_is_given_and_is_short() {
        assertThat(TypingRules.broken(TEN, TEN.replace("one", "won"), " ")).extracting(Violation::field).containsExactly("reason");
        assertThat(TypingRules.broken(TEN, TEN.replace("one", "won"), "r".repeat(1_000))).isEmpty();
        assertThat(TypingRules.broken(TEN, TEN.replace("one", "won"), "r".repeat(1_001))).extracting(Violation::field).containsExactly("reason");
    }

    @Test
    void the_longest_text_is_compared_too_and_a_longer_one_refused() {
        var words = IntStream.range(0, 4_000).mapToObj(i -> "word").collect(Collectors.joining(" "));
        assertThat(broken(words, words.substring(0, words.length() - 1))).isEmpty();
        assertThat(broken(words, words + " ".repeat(20_001 - words.length()))).containsExactly("text.too-long");
    }
}
