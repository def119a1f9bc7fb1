package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> split(String text) {
        return Detector.sentences(text, 0, text.length()).stream().map(span -> text.substring(span[0], span[1])).toList();
    }

    @Test
    void sentences_end_at_full_stops_and_question_marks() {
        assertThat(split("We met. Why? To talk!  Done")).containsExactly("We met.", "Why?", "To talk!", "Done");
    }

    @Test
    void titles_initials_and_numbers_of_articles_end_no_sentence() {
        assertThat(split("Mr. J. Doe cited art. 5 and No. 97. He left."))
                .containsExactly("Mr. J. Doe cited art. 5 and No. 97.", "He left.");
    }

    @Test
    void closing_quotes_and_brackets_belong_to_the_sentence() {
        assertThat(split("He said “stop.” (They did not.) We left.")).containsExactly("He said “stop.”", "(They did not.)",
                "We left.");
    }

    @Test
    void a_decimal_point_ends_no_sentence() {
        assertThat(split("It grew by 2.5 per cent. Good.")).containsExactly("It grew by 2.5 per cent.", "Good.");
    }

    @Test
    void only_the_asked_part_is_split() {
        assertThat(Detector.sentences("One. Two. Three.", 5, 9)).singleElement().satisfies(span -> assertThat(span)
                .containsExactly(5, 9));
    }

    @Test
    void blanks_hold_no_sentence() {
        assertThat(split(" \n\t ")).isEmpty();
    }
}
