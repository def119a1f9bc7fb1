package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places of texts, filled as each language wants it. */
class PhrasesTest {

    private static final Locale ARABIC = Locale.of("ar");
    private static final String DAYS = "{0,plural,zero{z} one{o} two{t} few{{0} f} many{{0} m} other{{0} x}}";

    @Test
    void arabic_has_six_plural_forms_and_writes_digits_from_0_to_9() {
        assertThat(IntStream.of(0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1216).mapToObj(n -> Phrases.fill(DAYS, ARABIC, n)))
                .containsExactly("z", "o", "t", "3 f", "10 f", "11 m", "99 m", "100 x", "102 x", "103 f", "1,216 m");
    }

    @Test
    void french_counts_nothing_as_one() {
        var text = "{0,plural,one{{0} jour} many{{0} de jours} other{{0} jours}}";
        assertThat(IntStream.of(0, 1, 2, 1_000_000).mapToObj(n -> Phrases.fill(text, Locale.FRENCH, n)).map(filled -> filled.replace('\u202f', ' ')))
                .containsExactly("0 jour", "1 jour", "2 jours", "1 000 000 de jours");
    }

    @Test
    void an_exact_number_has_words_of_its_own() {
        var text = "{0,plural,=0{none} one{one} other{{0}}}";
        assertThat(IntStream.of(0, 1, 20_000).mapToObj(n -> Phrases.fill(text, Locale.ENGLISH, n))).containsExactly("none", "one", "20,000");
    }

    @Test
    void an_apostrophe_needs_no_second_one() {
        assertThat(Phrases.fill("It's {0}’s turn", Locale.ENGLISH, "Ann")).isEqualTo("It's Ann’s turn");
    }

    @Test
    void a_foreign_name_within_arabic_does_not_turn_the_order_of_the_line() {
        assertThat(Phrases.fill("{0}، {1}", ARABIC, "2026-C1", "لجنة")).isEqualTo("\u20682026-C1\u2069، لجنة");
        assertThat(Phrases.fill("{0}.", ARABIC, "\u2068A\u2069، \u2068B\u2069")).isEqualTo("\u2068A\u2069، \u2068B\u2069.");
        assertThat(Phrases.fill("{0}", Locale.FRENCH, "2026-C1")).isEqualTo("2026-C1");
    }

    @Test
    void several_things_are_a_list_of_the_language() {
        var three = List.of("Norvale", "Averstead", "Corvania");
        assertThat(Phrases.fill("Given to {0}.", Locale.ENGLISH, three)).isEqualTo("Given to Norvale, Averstead and Corvania.");
        assertThat(Phrases.list(three, Locale.FRENCH)).isEqualTo("Norvale, Averstead et Corvania");
        assertThat(Phrases.list(three, Locale.of("es"))).isEqualTo("Norvale, Averstead y Corvania");
        assertThat(Phrases.list(List.of("A", "B"), ARABIC)).isEqualTo("\u2068A\u2069 و\u2068B\u2069");
        assertThat(Phrases.list(List.of("A"), Locale.ENGLISH)).isEqualTo("A");
        assertThat(Phrases.list(List.of(), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void a_date_is_written_as_the_language_writes_it() {
        var day = LocalDate.of(2026, 11, 3);
        assertThat(Phrases.fill("Due {0}", Locale.ENGLISH, day)).isEqualTo("Due 3 November 2026");
        assertThat(Phrases.fill("{0}", Locale.FRENCH, day)).isEqualTo("3 novembre 2026");
    }

    @Test
    void a_text_that_is_no_pattern_is_refused() {
        assertThatThrownBy(() -> Phrases.fill("{0,plural,one{x}}", Locale.ENGLISH, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_may_fill_the_same_text_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 400).mapToObj(n -> threads.submit(() -> Phrases.fill(DAYS, Locale.ENGLISH, n + 2))).toList();
            for (var n = 0; n < all.size(); n++) {
                assertThat(all.get(n).get()).isEqualTo(n + 2 + " x");
            }
        }
    }
}
