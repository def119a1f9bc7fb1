package org.followthrough.ui.workspace.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.sql.SQLTransientConnectionException;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.tasks.TasksView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MishapsTest extends WorkspaceTest {

    @Autowired
    private Mishaps mishaps;

    @BeforeEach
    void open() {
        signIn("observer");
        go("tasks", TasksView.class);
    }

    private String told(Exception error) {
        mishaps.error(new ErrorEvent(error));
        return test(find(Notification.class).single()).getText();
    }

    @Test
    void what_nobody_foresaw_is_told_with_a_reference() {
        assertThat(told(new IllegalStateException("a defect"))).containsPattern("reference [0-9a-f]{8}").doesNotContain("a defect");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_as_that() {
        assertThat(told(new IllegalStateException(new SQLTransientConnectionException("no connection")))).contains("try again")
                .doesNotContain("reference");
    }
}
