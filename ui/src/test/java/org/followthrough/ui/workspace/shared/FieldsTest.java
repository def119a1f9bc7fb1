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
}
