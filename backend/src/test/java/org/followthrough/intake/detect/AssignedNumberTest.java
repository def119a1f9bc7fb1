package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items on which no number is printed take one when the printed numbers around them leave exactly the room. */
class AssignedNumberTest {

    @Test
    void paragraphs_between_two_numbers_take_those_that_lack() {
        String text = "Recommendations\n\n1. Teach children to swim.\n\nMark deep water.\n\nTrain lifeguards.\n\n4. Clean the shore.\n";
        assertThat(Found.in(text)).extracting(Detected::number, Detected::assigned).containsExactly(
                tuple("1", null), tuple(null, "2"), tuple(null, "3"), tuple("4", null));
    }

    @Test
    void a_paragraph_too_many_leaves_all_without() {
        String text = "Recommendations\n\n1. Teach children to swim.\n\nMark deep water.\n\nTrain lifeguards.\n\n3. Clean the shore.\n";
        assertThat(Found.in(text)).extracting(Detected::assigned).containsOnlyNulls();
    }

    @Test
    void numbers_that_stand_apart_belong_to_the_last_paragraphs() {
        String text = "Recommendations\n\n1. Teach children to swim in deep\n\n4.\n\n5.\n\nwater and in cold rivers.\n\n"
                + "Mark deep water.\n\nTrain lifeguards.\n\nClean the shore.\n\nBuild piers.\n";
        assertThat(Found.in(text)).extracting(Detected::number, Detected::assigned).containsExactly(
                tuple("1", null), tuple(null, "2"), tuple(null, "3"), tuple("4", null), tuple("5", null));
    }

    @Test
    void letters_are_counted_too() {
        String text = "Recommendations\n\na.\n\nTeach children to swim.\n\nMark deep water.\n\nTrain lifeguards.\n";
        assertThat(Found.in(text)).extracting(Detected::assigned).containsExactly(null, "b", "c");
    }

    @Test
    void bullets_have_no_number_to_assign() {
        assertThat(Found.in("Recommendations\n\n- Teach children to swim.\n- Mark deep water.\n")).extracting(Detected::assigned)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"1., 3, 4", "(a), 2, c", "z., 1, ''", "ii), 2, iv", "i., 1, ii", "I., 4, V", "B., 1, C", "2.9, 2, 2.11"})
    void a_marker_counts_on_in_its_own_way(String printed, int steps, String expected) {
        String text = printed + " Teach children to swim.\n";
        List<Line> lines = Lines.of(text);
        Marker marker = new Markers(text, lines, Cues.of("en")).read(0, text.length());
        assertThat(marker.counted(steps)).isEqualTo(expected);
    }
}
