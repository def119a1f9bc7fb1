package org.followthrough.ui.workspace.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.followthrough.acts.Act;
import org.followthrough.acts.ActService;
import org.followthrough.acts.Terms;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a run: how far it is, and how it is stopped and tried again. */
class RunViewTest extends WorkspaceTest {

    @Autowired
    private ActService acts;
    @Autowired
    private BulkRunner runner;
    @Autowired
    private JdbcClient jdbc;

    private UUID begun(String... refs) {
        return acts.toAll(world.who("organiser"), UUID.randomUUID(), Act.REMIND, Terms.NONE, List.of(refs)).id();
    }

    private void open(UUID run) {
        signIn("organiser");
        go("runs/" + run, RunView.class);
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    @Test
    void whoStopsARunSeesWhatWasNotDoneAndCanHaveItTriedAgain() {
        var ref = world.assigned("XAB");
        var run = begun(ref);
        open(run);
        assertThat(said()).contains("Under way", "0 done, 0 refused, 1 not yet");
        assertThat(buttons()).contains("Stop").doesNotContain("Go on", "Try again");
        click("Stop");
        assertThat(said()).contains("Finished", "0 done, 1 refused, 0 not yet");
        assertThat(find(NativeTableRow.class).all().stream().map(row -> row.getElement().getTextRecursively()).toList().toString())
                .contains(ref, "Stopped before its turn came.");
        assertThat(buttons()).doesNotContain("Stop");
        click("Try the one that was refused again");
        runner.work(run);
        open(run);
        assertThat(said()).contains("1 done, 0 refused, 0 not yet");
        assertThat(buttons()).doesNotContain("Stop", "Go on", "Try again");
    }

    @Test
    void whatBrokeOffSaysWhenItIsTriedAgainAndWhatFailedSaysWhyAndUnderWhichNumber() {
        var run = begun(world.assigned("XAC"));
        jdbc.sql("update bulk_run set seen_at = null, broken = 2, try_after = now() + interval '30 seconds' where id = :id").param("id", run).update();
        open(run);
        assertThat(said()).contains("Interrupted").anyMatch(text -> text.startsWith("Work on this broke off 2 times; it is tried again after "));
        assertThat(buttons()).contains("Go on", "Stop");
        jdbc.sql("""
                update bulk_run set broken = 6, try_after = null, ended_at = now(), failure = 'bulk.failed.defect', reference = '12ab34cd'
                where id = :id""").param("id", run).update();
        open(run);
        assertThat(said()).contains("Failed").anyMatch(text -> text.contains("broke off 6 times in a row") && text.contains("12ab34cd"));
        assertThat(buttons()).contains("Try again").doesNotContain("Stop");
        click("Try again");
        assertThat(said()).contains("Under way").noneMatch(text -> text.contains("12ab34cd"));
        runner.work(run);
        open(run);
        assertThat(said()).contains("Finished", "1 done, 0 refused, 0 not yet");
    }
}
