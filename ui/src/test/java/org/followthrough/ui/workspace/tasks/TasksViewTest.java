package org.followthrough.ui.workspace.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;

class TasksViewTest extends WorkspaceTest {

    @org.springframework.beans.factory.annotation.Autowired
    private org.followthrough.reporting.ReportingService reporting;

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

    @Test
    void aNilReportWithItsReasonIsGivenFromTheInbox() {
        var state = world.stateOfItsOwn();
        var focal = "focal." + state.toLowerCase(Locale.ROOT);
        var ref = world.acceptedBy(state);
        var cycle = world.openCycle("inbox-nil");
        signIn(focal);
        go("tasks", TasksView.class);
        test(find(com.vaadin.flow.component.button.Button.class).withText("Nothing new").all().stream()
                .filter(com.vaadin.flow.component.Component::isVisible).findFirst().orElseThrow()).click();
        find(com.vaadin.flow.component.textfield.TextArea.class).withLabel("Why there is nothing new").single().setValue("Elections.");
        test(find(com.vaadin.flow.component.button.Button.class).withText("Send a nil report").single()).click();
        assertThat(reporting.read(world.who(focal), ref, cycle).report().nilReason()).contains("Elections.");
    }
}
