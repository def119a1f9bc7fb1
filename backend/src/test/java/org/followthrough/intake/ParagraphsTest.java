package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** A file of governments' sentences, read paragraph by paragraph. */
class ParagraphsTest {

    private static List<String> of(String text) {
        return Reading.paragraphs("outcome.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void linesAreJoinedAndEachParagraphKeepsItsNumber() {
        assertThat(of("""
                Recalling that much was said at the meetings of the last ten years, and that little of
                it was done,

                14. We will act in good time, and see to it that whoever is recruited across borders pays no
                fee for it.
                15. We will report.
                """)).containsExactly("Recalling that much was said at the meetings of the last ten years, and that little of it was done,",
                        "14. We will act in good time, and see to it that whoever is recruited across borders pays no fee for it.", "15. We will report.");
    }

    @Test
    void aNumberThatStandsAloneBelongsToWhatFollows() {
        assertThat(of("""
                14.

                We will act in good time, and see to it that nobody pays a fee.

                15.

                We will report.
                """)).containsExactly("14. We will act in good time, and see to it that nobody pays a fee.", "15. We will report.");
    }

    @Test
    void whereSeveralNumbersStandTogetherNoneIsGuessed() {
        assertThat(of("""
                14.

                15.

                We will act in good time, and see to it that nobody pays a fee.
                """)).containsExactly("We will act in good time, and see to it that nobody pays a fee.");
    }

    @Test
    void whatBelongsToThePagesAloneIsLeftOut() {
        assertThat(of("""
                1. We will act in good time, and see to it that whoever is recruited across borders pays no
                fee for it, neither before nor
                - 2 -
                \fafter the journey.
                """)).containsExactly("1. We will act in good time, and see to it that whoever is recruited across borders pays no fee for it, neither before nor after the journey.");
    }

    @Test
    void aWordThatALineHasCutIsWhole() {
        assertThat(of("""
                1. Governments agree on fair recruitment, and that re-
                cruitment costs nothing.
                """)).containsExactly("1. Governments agree on fair recruitment, and that recruitment costs nothing.");
    }

    @Test
    void aFileWithoutWordsIsRefused() {
        assertThatThrownBy(() -> of(" \n\n")).isInstanceOf(RuleViolation.class);
    }
}
