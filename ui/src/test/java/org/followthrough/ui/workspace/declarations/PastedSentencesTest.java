package org.followthrough.ui.workspace.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.register.declarations.DeclaredSentence.Draft;
import org.junit.jupiter.api.Test;

/** Paragraphs as they are pasted. */
class PastedSentencesTest {

    @Test
    void aNumberIsThePlaceOfItsParagraphAndTheOthersStandWhereItIsSaid() {
        assertThat(PastedSentences.of("""
                Recalling that
                much was said,

                14. We will act
                in time.

                (15) We will report.
                 \s
                § 16. We close.

                4.2b) Annexed.""", "Preamble")).containsExactly(new Draft("Preamble", "Recalling that much was said,"), new Draft("§ 14", "We will act in time."),
                new Draft("§ 15", "We will report."), new Draft("§ 16", "We close."), new Draft("§ 4.2b", "Annexed."));
    }

    @Test
    void whatLooksLikeANumberAndIsNoneStaysText() {
        assertThat(PastedSentences.of("2030 is the year. We agree.", "p. 1")).containsExactly(new Draft("p. 1", "2030 is the year. We agree."));
        assertThat(PastedSentences.of("3.", "p. 1")).containsExactly(new Draft("p. 1", "3."));
        assertThat(PastedSentences.of(" \n\n ", "p. 1")).isEmpty();
    }
}
