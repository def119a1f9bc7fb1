package org.followthrough.ui.workspace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FieldsTest extends WorkspaceTest {

    @Autowired
    private Words words;

    @Test
    void aCalendarDoesNotOpenWhileItsDayIsTyped() {
        assertThat(Fields.date(words, "exchange.until").isAutoOpen()).isFalse();
    }

    @Test
    void aDaySaysHowItIsWrittenAndIsReadAsTheApiWritesItToo() {
        var day = Fields.date(words, "exchange.until");
        assertThat(day.getPlaceholder()).isEqualTo("dd/mm/yyyy");
        assertThat(day.getI18n().getDateFormats()).containsExactly("dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd");
        assertThat(day.getI18n().getBadInputErrorMessage()).contains("31/12/2026");
    }
}
