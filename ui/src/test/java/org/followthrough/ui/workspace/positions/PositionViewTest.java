package org.followthrough.ui.workspace.positions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Position;
import org.followthrough.drafts.DraftForm;
import org.followthrough.drafts.DraftPlace;
import org.followthrough.drafts.DraftService;
import org.followthrough.drafts.KeptDraft;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.commitments.CommitmentView;
import org.followthrough.ui.workspace.drafts.Keeper;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.shared.Overtaken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PositionViewTest extends WorkspaceTest {

    @Autowired
    private CommitmentReader reader;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private DraftService drafts;

    private String open() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("commitments/" + ref + "/position", PositionView.class);
        return ref;
    }

    @SuppressWarnings("unchecked")
    private void choose(Position position) {
        find(RadioButtonGroup.class).single().setValue(position);
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> lead() {
        return find(ComboBox.class).withLabel("Lead institution").single();
    }

    @Test
    void showsEveryMissingPartBesideItsFieldAndKeepsWhatWasWritten() {
        var ref = open();
        choose(Position.ACCEPTED_IN_PART);
        area("Reason").setValue("The rest needs a new law.");
        click("Send to clearance");
        assertThat(refusals()).hasSize(1);
        assertThat(area("Which parts you accept").isInvalid()).isTrue();
        assertThat(lead().isInvalid()).isTrue();
        assertThat(find(DatePicker.class).withLabel("Target date").single().isInvalid()).isTrue();
        assertThat(area("Reason").isInvalid()).isFalse();
        assertThat(area("Reason").getValue()).isEqualTo("The rest needs a new law.");
        assertThat(reader.inside(world.who("focal.xaa"), ref).orElseThrow().waiting()).isEmpty();
    }

    @Test
    void asksForAPositionBeforeAnythingElse() {
        open();
        click("Send to clearance");
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
    }

    @Test
    void aMilestoneNeedsADate() {
        open();
        choose(Position.ACCEPTED);
        lead().setValue("Ministry of Labour");
        click("Add a milestone");
        click("Send to clearance");
        assertThat(find(DatePicker.class).withLabel("Date").single().isInvalid()).isTrue();
    }

    @Test
    void aWholePositionGoesToClearance() {
        var ref = open();
        choose(Position.ACCEPTED);
        lead().setValue("Ministry of Labour");
        find(DatePicker.class).withLabel("Target date").single().setValue(LocalDate.of(2046, 12, 31));
        click("Send to clearance");
        assertThat(getCurrentView()).isInstanceOf(CommitmentView.class);
        assertThat(reader.inside(world.who("focal.xaa"), ref).orElseThrow().waiting()).isPresent();
    }

    @Test
    void aReturnNeedsAReason() {
        var ref = world.assigned("XAA");
        commitments.respond(world.who("focal.xaa"), ref, World.accepted());
        signIn("clearing.xaa");
        go("commitments/" + ref + "/position", PositionView.class);
        click("Return for changes");
        assertThat(area("What has to change").isInvalid()).isTrue();
        area("What has to change").setValue("Name the date.");
        click("Return for changes");
        assertThat(reader.inside(world.who("focal.xaa"), ref).orElseThrow().waiting()).isEmpty();
    }

    private void again(String who, String ref) {
        signIn(who);
        go("commitments/" + ref + "/position", PositionView.class);
    }

    private void keep() {
        find(Keeper.class).single().keep();
    }

    @Test
    void whatWasWrittenIsThereAgainUnfinishedAsItIs() {
        var ref = open();
        choose(Position.ACCEPTED);
        lead().setValue("Ministry of Labour");
        area("Where it starts").setValue("No law.");
        click("Add a milestone");
        find(TextField.class).withLabel("Milestone").single().setValue("Bill tabled");
        keep();
        again("focal.xaa", ref);
        assertThat(find(Span.class).withTextContaining("This is your draft of").all()).hasSize(1);
        assertThat(lead().getValue()).isEqualTo("Ministry of Labour");
        assertThat(area("Where it starts").getValue()).isEqualTo("No law.");
        assertThat(find(TextField.class).withLabel("Milestone").single().getValue()).isEqualTo("Bill tabled");
        assertThat(find(DatePicker.class).withLabel("Date").single().getValue()).isNull();
    }

    @Test
    void aDraftCanBeThrownAway() {
        var ref = open();
        choose(Position.NOTED);
        area("Reason").setValue("Not now.");
        keep();
        again("focal.xaa", ref);
        click("Throw the draft away");
        assertThat(find(RadioButtonGroup.class).single().isEmpty()).isTrue();
        again("focal.xaa", ref);
        assertThat(find(Span.class).withTextContaining("This is your draft of").all()).isEmpty();
    }

    @Test
    void whatWasSentIsNoDraftAnyMore() {
        var ref = open();
        choose(Position.NOTED);
        area("Reason").setValue("Not now.");
        keep();
        click("Send to clearance");
        commitments.decidePosition(world.who("clearing.xaa"), ref, Decision.CLEAR, null);
        again("focal.xaa", ref);
        assertThat(find(Span.class).withTextContaining("This is your draft of").all()).isEmpty();
        assertThat(area("Reason").getValue()).isEqualTo("Not now.");
    }

    @Test
    void whoWroteInAnotherWindowIsAskedAndLosesNothing() {
        var ref = open();
        choose(Position.NOTED);
        area("Reason").setValue("Written here.");
        drafts.keep(world.who("focal.xaa"), new DraftPlace(DraftForm.POSITION, ref, null), """
                {"position": "NOTED", "acceptedParts": "", "reason": "Written there.", "plan": {"baseline": "", "change": "", "milestones": []}}""",
                KeptDraft.NONE);
        keep();
        assertThat(find(Overtaken.class).single().getElement().getTextRecursively()).contains("another window", "Written there.");
        assertThat(area("Reason").getValue()).isEqualTo("Written here.");
        click("Take the other window’s");
        assertThat(area("Reason").getValue()).isEqualTo("Written there.");
        area("Reason").setValue("Written on.");
        keep();
        assertThat(drafts.mine(world.who("focal.xaa"), new DraftPlace(DraftForm.POSITION, ref, null)).orElseThrow().content()).contains("Written on.");
    }

    @Test
    void aDraftOfAnOlderFormIsAsGoodAsNone() {
        var ref = world.assigned("XAA");
        drafts.keep(world.who("focal.xaa"), new DraftPlace(DraftForm.POSITION, ref, null), "{\"position\": \"PERHAPS\"}", KeptDraft.NONE);
        again("focal.xaa", ref);
        assertThat(find(RadioButtonGroup.class).single().isEmpty()).isTrue();
    }

    @Test
    void isNotThereForAnotherParty() {
        var ref = world.assigned("XAA");
        signIn("focal.xab");
        assertThat(go("commitments/" + ref + "/position", NoSuchPage.class)).isNotNull();
    }
}
