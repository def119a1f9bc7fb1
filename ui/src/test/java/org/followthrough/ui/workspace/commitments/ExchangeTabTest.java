package org.followthrough.ui.workspace.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions, more time and another holder, by those who may. */
class ExchangeTabTest extends WorkspaceTest {

    @Autowired
    private CommitmentReader reader;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private TransferService transfers;

    private void open(String who, String ref) {
        signIn(who);
        UI.getCurrent().navigate("commitments/" + ref, QueryParameters.of("tab", "exchange"));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void write(String label, String text) {
        find(TextArea.class).withLabel(label).single().setValue(text);
    }

    @Test
    void aFocalPointAsksAndTheOrganiserAnswersFromTheInbox() {
        var ref = world.assigned("XAA");
        open("focal.xaa", ref);
        click("Ask");
        assertThat(find(TextArea.class).withLabel("Question to the other side").single().isInvalid()).isTrue();
        write("Question to the other side", "Recruiters abroad too?");
        click("Ask");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.CLARIFICATION);
        assertThat(buttons()).as("it lies with the other side").doesNotContain("Ask", "Answer", "Ask for more time");

        signIn("organiser");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("commitments/" + ref + "?tab=exchange");
        open("organiser", ref);
        assertThat(find(Div.class).all()).extracting(Div::getText).contains("Recruiters abroad too?");
        write("Answer", "Yes.");
        click("Answer");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.ASSIGNED);
    }

    @Test
    void whoIsOfNeitherSideReadsWithWhomItLiesAndNoTexts() {
        var ref = world.assigned("XAA");
        clarifications.ask(world.who("focal.xaa"), ref, "Recruiters abroad too?");
        open("observer", ref);
        assertThat(find(Div.class).all()).extracting(Div::getText).anyMatch(text -> text.startsWith("A question lies with the organiser."))
                .doesNotContain("Recruiters abroad too?");
        assertThat(buttons()).doesNotContain("Ask", "Answer", "Pass on");
    }

    @Test
    void moreTimeIsAskedForAndGranted() {
        var ref = world.assigned("XAB");
        var due = LocalDate.ofInstant(Objects.requireNonNull(reader.read(ref).standing().dueAt()), ZoneOffset.UTC);
        open("focal.xab", ref);
        click("Ask for more time");
        assertThat(find(DatePicker.class).withLabel("Until").single().isInvalid()).isTrue();
        find(DatePicker.class).withLabel("Until").single().setValue(due.plusDays(10));
        write("Why you need more time", "Parliament sits in May.");
        click("Ask for more time");
        open("organiser", ref);
        click("Refuse");
        assertThat(find(TextArea.class).withLabel("Reason, public").single().isInvalid()).isTrue();
        write("Reason, public", "As the session demands.");
        click("Grant");
        assertThat(reader.read(ref).commitment().originalDueAt()).isPresent();
        assertThat(LocalDate.ofInstant(Objects.requireNonNull(reader.read(ref).standing().dueAt()), ZoneOffset.UTC)).isEqualTo(due.plusDays(11));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsHandedBackIsGivenToAnotherAddressee() {
        var ref = world.assigned("XAA");
        open("focal.xaa", ref);
        write("Why it is not yours, public", "Rather the neighbour’s.");
        click("Hand back to the organiser");
        assertThat(buttons()).doesNotContain("Pass on", "Hand back to the organiser");
        open("organiser", ref);
        assertThat(buttons()).contains("Give back");
        ((ComboBox<String>) find(ComboBox.class).withLabel("Give to another addressee").single()).setValue("XAC");
        write("Why they are asked instead, public", "They license the recruiters.");
        click("Give to this addressee");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.LAPSED);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).anyMatch(text -> text.endsWith("~XAC"));
        assertThat(transfers.of(ref)).hasSize(2);
    }

    @Test
    void whoAskedReadsTheDateAndTakesTheQuestionBack() {
        var ref = world.assigned("XAC");
        clarifications.ask(world.who("focal.xac"), ref, "Recruiters abroad too?");
        open("organiser", ref);
        assertThat(find(Div.class).all()).extracting(Div::getText).anyMatch(text -> text.contains("It is to be answered by"));
        assertThat(buttons()).contains("Answer").doesNotContain("Take the question back");
        open("focal.xac", ref);
        click("Take the question back");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.ASSIGNED);
    }
}
