package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private static final String[] PIECES = {"1.", "a.", "(b)", "i)", "\n", "\n\n", "\r\n", "\n\n\n\n", "\f",
            "Governments should", "ratify", " ",
        "Recommendations", "Roundtable 2", ":", ".", "?", "-", "•", "e ", "\t", "[2:", "]", "<sup>", "</sup>", "¹", "#", "*",
                "\0", "\uD800",
        "\uDC00", "\u202E", "\uFEFF", "of the", "UPPER CASE", "10.", "3.2", "Recommendation 1"};

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", " ", "a", "word ", "Governments should act. ", "1. Governments should act.\n", "1.\n",
            "a.\n\nb.\nC.\n\n",
        "- ratify\n", "Governments should:\n\n", "[", "[1:", "(a) x (b) y ", ". ", "? ", "<sup>", "¹\n", "HEADING A\n\n",
                "# a\n", "* ", "\f", "Head\f\n",
        "\0", "\uD800", "\u202Eשלום ", "i. x\nii. y\nI. z\n", "1.1.1", "1. a:\n(a) b:\n- c:\n(i) d:\n"
                + "• e:\n", "1. We want:\n\nfoo bar. \nBaz.\n\n",
        "Recommendation 1\n", "of the\n\n", "need ~ is there a ", "12\n\n\n\n", "is \u00AD", "Recommendations\n\nFoo. \n"
                + "Bar.\n\n", "1\nFoo bar baz\n", "stressed that importance of ", "Towns could stressed the. ", "bet-\nween ", "a1b (the, ",
        "1 Foo.\n2. Bar.\n"})
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void the_work_grows_with_the_length_of_a_text_of_one_pattern_and_no_faster(String pattern) {
        assertThat(Growth.of(text -> new Detector().examine(text), pattern)).matches(growth -> !growth.isTooMuch(), "linear");
    }

    @Test
    void the_measure_tells_a_quadratic_reader_from_a_linear_one() {
        assertThat(Growth.of(text -> text.chars().map(Character::toUpperCase).sum(), "a")).matches(growth -> !growth.isTooMuch(), "linear");
        assertThat(Growth.of(RobustnessTest::readsAgain, "a")).matches(Growth::isTooMuch, "quadratic");
    }

    /** Reads the whole text again at every two hundredth character. */
    private static void readsAgain(String text) {
        for (int i = 0; i < text.length(); i += 200) {
            assertThat(text.chars().filter(c -> c == 'b').count()).isZero();
        }
    }

    @Test
    void five_million_empty_lines_hold_nothing() {
        assertThat(Found.all("\n".repeat(5_000_000))).isEmpty();
    }

    @Test
    void no_text_makes_it_fail_and_every_span_is_true() {
        Random random = new Random(2009);
        for (int round = 0; round < 3000; round++) {
            String text = random.ints(random.nextInt(150), 0, PIECES.length).mapToObj(i -> PIECES[i] + (i % 3 == 0 ? " " : ""))
                    .reduce("", String::concat);
            Findings findings = new Detector().examine(text);
            assertThat(findings.found()).allSatisfy(found -> assertThat(found.verbatim()).isNotEmpty()
                    .isEqualTo(text.substring(found.charStart(), found.charEnd())));
            assertThat(findings.remarks()).allSatisfy(remark -> assertThat(remark.candidate()).isLessThan(findings.found().size()))
                    .allSatisfy(remark -> assertThat(remark.start()).isBetween(0, remark.end()))
                    .allSatisfy(remark -> assertThat(remark.end()).isLessThanOrEqualTo(text.length()));
        }
    }

    @Test
    void parents_stand_before_their_children() {
        String text = "Recommendations\n\n1. Governments should:\n(a) act: (i) now; (ii) here;\n(b) pay.\n";
        var all = Found.all(text);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).parent()).isLessThan(i);
        }
        assertThat(all).extracting(Detected::parent).contains(0, 1);
    }

    @Test
    void an_empty_text_holds_nothing() {
        assertThat(Found.all("")).isEmpty();
    }

    @Test
    void the_same_text_gives_the_same_candidates() {
        String text = "Recommendations\n\n1. Train judges.\n2. States should pay.\n";
        assertThat(Found.all(text)).isEqualTo(Found.all(text));
    }
}
