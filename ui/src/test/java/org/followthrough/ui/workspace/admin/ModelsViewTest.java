package org.followthrough.ui.workspace.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.runs.RunView;
import org.followthrough.workflow.moving.ChangedModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** An administrator plans the move of what runs, sees it checked, and has it carried out. */
@Import(ChangedModels.class)
@DirtiesContext
class ModelsViewTest extends WorkspaceTest {

    @Autowired
    private ChangedModels models;
    @Autowired
    private BulkRunner runner;

    private void open(int from, int to, String more) {
        UI.getCurrent().navigate("admin/models", QueryParameters.fromString("process=assignment&from=" + from + "&to=" + to + more));
    }

    private String page() {
        return find(NativeTableRow.class).all().stream().map(row -> row.getElement().getTextRecursively()).collect(Collectors.joining("\n"));
    }

    private List<String> notes() {
        return find(Div.class).all().stream().filter(div -> div.hasClassName("note")).map(Div::getText).toList();
    }

    @Test
    void everyVersionSaysHowManyFollowItAndLeadsToItsPlan() {
        var from = models.restore("assignment");
        world.assigned("XAA");
        models.deploy("assignment", ChangedModels::withTask);
        signIn("admin");
        go("admin/models", ModelsView.class);
        assertThat(page()).contains("Version " + from).contains("the newest");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).anyMatch(link -> link.contains("from=" + from + "&"));
    }

    @Test
    void aPlanThatHoldsIsCarriedOutAfterAQuestionAndItsPageShowsHowFarItIs() {
        var from = models.restore("assignment");
        var ref = world.assigned("XAB");
        var to = models.deploy("assignment", ChangedModels::withTask);
        signIn("admin");
        open(from, to, "");
        assertThat(notes().toString()).contains("everything that stands somewhere would get through");
        click("Move one instance");
        test(find(com.vaadin.flow.component.button.Button.class).withText("Move one instance").all().getLast()).click();
        var run = UI.getCurrent().getInternals().getActiveViewLocation().getPath().substring("runs/".length());
        assertThat(page()).contains(ref);
        runner.work(UUID.fromString(run));
        go("runs/" + run, RunView.class);
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText)).contains("Finished", "1 done, 0 refused, 0 not yet");
        signIn("focal.xaa");
        assertThat(go("runs/" + run, NoSuchPage.class)).isNotNull();
    }

    @Test
    void aPlanThatDoesNotHoldNamesWhoWouldNotGetThroughAndOffersNoMove() {
        var from = models.restore("assignment");
        var ref = world.assigned("XAC");
        var to = models.deploy("assignment", text -> ChangedModels.withoutClearance(text).replace("Task_Respond", "Task_Answer"));
        signIn("admin");
        open(from, to, "");
        assertThat(page()).contains("One commitment").contains("no such step").doesNotContain(ref);
        assertThat(find(com.vaadin.flow.component.button.Button.class).all().stream().filter(Component::isVisible)
                .filter(button -> button.getText().startsWith("Move "))).isEmpty();
        open(from, to, "&map=" + "Task_Respond%3DTask_Answer");
        assertThat(page()).contains("its state does not belong");
        models.restore("assignment");
    }

    @Test
    void anAddressThatNamesNothingSaysSo() {
        signIn("admin");
        open(1, 9999, "");
        assertThat(find(Div.class).all().stream().filter(div -> div.hasClassName("empty")).map(Div::getText))
                .contains("There is no such process, or not in this version.");
    }
}
