package org.followthrough.ui.workspace.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.followthrough.acts.Act;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.bulk.BulkService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.shared.Deadline;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.runs.RunView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where commitments pile up, for the organiser. */
class ProcessesViewTest extends WorkspaceTest {

    @Autowired
    private BulkRunner runner;
    @Autowired
    private BulkService bulk;
    @Autowired
    private Commitments commitments;
    @Autowired
    private TransferService transfers;

    private void open(String query) {
        UI.getCurrent().navigate("process", QueryParameters.fromString(query));
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream().map(row -> row.getElement().getTextRecursively()).toList();
    }

    @Test
    void everyStepSaysHowManyStandThereAndOpensThem() {
        world.assigned("XAB");
        var ref = world.assigned("XAB");
        signIn("organiser");
        open("party=XAB&edition=GFMD-2009");
        var count = find(Anchor.class).all().stream().filter(link -> link.getHref().contains("step=Task_Respond")).toList().getFirst();
        assertThat(Integer.parseInt(count.getText())).isGreaterThanOrEqualTo(2);
        open(count.getHref().substring("process?".length()));
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("commitments/" + ref);
    }

    @Test
    void theDrawingCarriesTheSameFiguresAsTheTable() {
        world.assigned("XAC");
        signIn("organiser");
        open("party=XAC");
        var count = find(Anchor.class).all().stream().filter(link -> link.getHref().contains("step=Task_Respond")).findFirst().orElseThrow();
        var drawing = find(Div.class).all().stream().filter(div -> div.hasClassName("drawing"))
                .map(div -> div.getElement().getProperty("innerHTML")).filter(svg -> svg.contains("Respond with")).findFirst().orElseThrow();
        assertThat(drawing).contains(">" + count.getText() + "</text>");
    }

    @Test
    void whatIsNotLateIsLeftOutOnRequest() {
        var ref = world.assigned("XAB");
        signIn("organiser");
        open("step=Task_Respond&late=true&party=XAB");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).doesNotContain("commitments/" + ref);
    }

    @Test
    void aChoiceWithoutAnythingSaysSo() {
        signIn("organiser");
        open("edition=nowhere");
        assertThat(find(Section.class).all()).isEmpty();
        assertThat(rows()).isEmpty();
        assertThat(find(Div.class).all().stream().filter(div -> div.hasClassName("empty")).map(Div::getText))
                .containsExactly("Nothing stands here under this choice.");
    }

    private void tick(String ref) {
        find(Checkbox.class).all().stream().filter(box -> box.getAriaLabel().filter(name -> name.contains(ref)).isPresent()).findFirst().orElseThrow()
                .setValue(true);
    }

    @Test
    void whatIsTickedIsRemindedAfterAQuestionWithItsNumber() {
        var first = world.assigned("XAC");
        var second = world.assigned("XAC");
        signIn("organiser");
        open("step=Task_Respond&party=XAC");
        tick(first);
        tick(second);
        click("Do it …");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Remind the addressees of 2 commitments?");
        click("Remind 2");
        var run = UI.getCurrent().getInternals().getActiveViewLocation().getPath().substring("runs/".length());
        runner.work(UUID.fromString(run));
        go("runs/" + run, RunView.class);
        assertThat(rows().toString()).contains(first).contains(second);
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText)).contains("2 done, 0 refused, 0 not yet");
    }

    @Test
    void allOfAListIsTakenAsItIsFilteredAndWhatIsMissingIsSaidBesideItsField() {
        var own = world.stateOfItsOwn();
        var ref = world.assigned(own);
        world.assigned("XAC");
        signIn("organiser");
        open("step=Task_Respond&party=" + own);
        find(Checkbox.class).all().stream().filter(box -> "The one of this list".equals(box.getLabel())).findFirst().orElseThrow().setValue(true);
        find(Select.class).single().setValue(Act.LAPSE);
        click("Do it …");
        click("Let one lapse");
        assertThat(refusals()).isNotEmpty();
        find(TextArea.class).withLabel("Reason").single().setValue("The forum ends tracking.");
        click("Let one lapse");
        var run = UUID.fromString(UI.getCurrent().getInternals().getActiveViewLocation().getPath().substring("runs/".length()));
        runner.work(run);
        assertThat(bulk.items(world.who("organiser"), run, null, 0, 10)).singleElement().satisfies(item -> {
            assertThat(item.label()).isEqualTo(ref);
            assertThat(item.state()).isEqualTo(BulkItem.State.DONE);
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoWouldBeRefusedMoreTimeIsSaidBeforeItIsGiven() {
        var own = world.stateOfItsOwn();
        var ref = world.assigned(own);
        var asked = world.assigned(own);
        var due = Deadline.dayOf(commitments.find(ref).orElseThrow().dueAt(), ZoneOffset.UTC);
        transfers.handBack(world.who("focal." + own.toLowerCase()), asked, "We have no such law-making power.");
        signIn("organiser");
        open("step=Task_Respond&party=" + own);
        find(Checkbox.class).all().stream().filter(box -> box.getLabel() != null && box.getLabel().contains("of this list")).findFirst().orElseThrow()
                .setValue(true);
        find(Select.class).single().setValue(Act.GIVE_TIME);
        click("Do it …");
        click("See who would be refused");
        assertThat(refusals()).as("a day is needed").isNotEmpty();
        find(DatePicker.class).withLabel("Due by the end of").single().setValue(due);
        click("See who would be refused");
        assertThat(dialog()).contains("1 of 1 would be refused:", ref, "Choose a day after the present due date.");
        find(DatePicker.class).withLabel("Due by the end of").single().setValue(due.plusDays(7));
        click("See who would be refused");
        assertThat(dialog()).contains("It can be given.").doesNotContain("would be refused:");
        find(TextArea.class).withLabel("Reason").single().setValue("Elections.");
        click("Give it to one");
        var run = UUID.fromString(UI.getCurrent().getInternals().getActiveViewLocation().getPath().substring("runs/".length()));
        runner.work(run);
        assertThat(Deadline.dayOf(commitments.find(ref).orElseThrow().dueAt(), ZoneOffset.UTC)).isEqualTo(due.plusDays(7));
        go("runs/" + run, RunView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Time given to one commitment", "Elections.");
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }
}
