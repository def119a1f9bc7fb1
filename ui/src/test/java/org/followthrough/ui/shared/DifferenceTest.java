package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.ui.shared.Difference.Kind.ADDED;
import static org.followthrough.ui.shared.Difference.Kind.REMOVED;
import static org.followthrough.ui.shared.Difference.Kind.SAME;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.ui.shared.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void words_that_were_replaced_are_marked_and_what_stands_around_them_is_not() {
        assertThat(Difference.between("The bill was tabled in May.", "The bill was passed in May.").pieces()).containsExactly(
                new Piece(SAME, "The bill was "), new Piece(REMOVED, "tabled "), new Piece(ADDED, "passed "), new Piece(SAME, "in May."));
    }

    @Test
    void what_was_added_at_the_end_or_taken_from_the_beginning_is_one_piece() {
        assertThat(Difference.between("One.", "One. Two. Three.").pieces()).extracting(Piece::kind).containsExactly(SAME, ADDED);
        assertThat(Difference.between("One. Two. Three.", "Three.").pieces()).extracting(Piece::kind).containsExactly(REMOVED, SAME);
    }

    @Test
    void nothing_and_the_same_text_have_no_changes() {
        assertThat(Difference.between("", "").pieces()).isEmpty();
        assertThat(Difference.between("The same.", "The same.").pieces()).containsExactly(new Piece(SAME, "The same."));
        assertThat(Difference.between("", "New.").pieces()).containsExactly(new Piece(ADDED, "New."));
        assertThat(Difference.between("Old.", "").pieces()).containsExactly(new Piece(REMOVED, "Old."));
    }

    @Test
    void each_side_reads_as_its_whole_text_whatever_was_changed() {
        var random = new Random(2009);
        for (var trial = 0; trial < 500; trial++) {
            var before = words(random);
            var after = words(random);
            var difference = Difference.between(before, after);
            assertThat(text(difference.before())).isEqualTo(squeezed(before));
            assertThat(text(difference.after())).isEqualTo(squeezed(after));
        }
    }

    @Test
    void texts_too_long_to_compare_are_one_removal_and_one_addition() {
        var before = IntStream.range(0, 3000).mapToObj(n -> "a" + n).collect(Collectors.joining(" "));
        var after = IntStream.range(0, 3000).mapToObj(n -> "b" + n).collect(Collectors.joining(" "));
        assertThat(Difference.between(before, after).pieces()).containsExactly(new Piece(REMOVED, before), new Piece(ADDED, after));
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(12)).mapToObj(n -> "w" + random.nextInt(4) + (random.nextBoolean() ? " " : "\n")).collect(Collectors.joining());
    }

    private static String text(java.util.List<Piece> pieces) {
        return squeezed(pieces.stream().map(Piece::text).collect(Collectors.joining()));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
