package org.followthrough.ui.workspace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WordsTest extends WorkspaceTest {

    @Autowired
    private Words words;

    @Test
    void aRuleIsToldInItsOwnWordsWhateverElseIsCalledByItsKey() {
        assertThat(words.refusal("alternative.empty", List.of())).startsWith("Write the report here");
        assertThat(words.get("alternative.empty")).startsWith("No organisation");
        assertThat(words.refusal("commitment.clock-stopped", List.of("CSD-1~XAA"))).startsWith("The clock of CSD-1~XAA stands still");
    }

    @Test
    void aRuleSpeaksOfDatesAndListsAsTheReaderDoes() {
        assertThat(words.refusal("commitment.anchor.into-past", List.of("CSD-1~XAA", LocalDate.of(2026, 11, 3)))).contains("3 November 2026");
        assertThat(words.refusal("commitment.assign.given", List.of(List.of("XAA", "XAB")))).isEqualTo("Already assigned to XAA and XAB.");
    }

    @Test
    void whatNobodyHasPutIntoWordsIsARefusalAllTheSame() {
        assertThat(words.refusal("no.such.key", List.of())).isEqualTo(words.get("refusal.unworded"));
    }
}
