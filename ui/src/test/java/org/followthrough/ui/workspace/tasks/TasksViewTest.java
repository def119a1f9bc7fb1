package org.followthrough.ui.workspace.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;

class TasksViewTest extends WorkspaceTest {

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void leadsToThePlaceWhereTheWorkIsDone() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("tasks", TasksView.class);
        assertThat(links()).contains("commitments/" + ref + "/position");
    }

    @Test
    void showsNobodyElsesWork() {
        var ref = world.assigned("XAA");
        signIn("focal.xab");
        go("tasks", TasksView.class);
        assertThat(links()).doesNotContain("commitments/" + ref + "/position");
    }

    @Test
    void saysWhatWillComeWhereNothingWaits() {
        signIn("observer");
        go("tasks", TasksView.class);
        assertThat(find(Div.class).withClassName("empty").single().getText()).contains("Nothing waits for you");
    }

    @Test
    void sharedWorkCanBeTaken() {
        world.assigned("XAC");
        signIn("focal.xac");
        go("tasks", TasksView.class);
        test(find(com.vaadin.flow.component.button.Button.class).withText("Take it").first()).click();
        assertThat(find(Span.class).withText("You").all()).isNotEmpty();
    }
}
