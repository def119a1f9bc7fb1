package org.followthrough.ui.workspace.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.commitments.CommitmentView;
import org.junit.jupiter.api.Test;

class WordingsViewTest extends WorkspaceTest {

    private String noted() {
        var ref = world.assigned("XAA");
        world.respond(ref, new PositionDraft(Position.NOTED, new PositionTerms("The parlament decides on it in the spring session.", null, null, null,
                null, null), List.of()));
        return ref;
    }

    private void open(String who, String ref) {
        signIn(who);
        go("commitments/" + ref + "/wordings", WordingsView.class);
    }

    private TextArea text() {
        return find(TextArea.class).withLabel("Corrected wording").single();
    }

    private String told() {
        return find(CorrectedText.class).all().stream().map(one -> one.getElement().getTextRecursively()).reduce("", String::concat);
    }

    @Test
    void anAdministratorCorrectsATypingErrorAndEverybodyReadsWhatStoodThere() {
        var ref = noted();
        open("admin", ref);
        text().setValue("The parliament decides on it in the spring session.");
        assertThat(told()).as("shown before it is sent").contains("Taken out: parlament", "Put in: parliament");
        click("Correct and publish");
        assertThat(find(TextField.class).withLabel("What was mistyped, public").single().isInvalid()).as("a reason").isTrue();
        find(TextField.class).withLabel("What was mistyped, public").single().setValue("A letter was missing.");
        click("Correct and publish");
        assertThat(refusals()).isEmpty();
        open("observer", ref);
        assertThat(told()).contains("Taken out: parlament", "Put in: parliament");
        assertThat(find(TextArea.class).withLabel("Corrected wording").all()).isEmpty();
        go("commitments/" + ref, CommitmentView.class);
        assertThat(find(Anchor.class).withText("Corrected typing errors").all()).hasSize(1);
    }

    @Test
    void whatSaysSomethingElseIsRefusedAndStaysInTheForm() {
        var ref = noted();
        open("admin", ref);
        text().setValue("The parliament has decided against it.");
        find(TextField.class).withLabel("What was mistyped, public").single().setValue("It reads better.");
        click("Correct and publish");
        assertThat(text().isInvalid()).isTrue();
        assertThat(text().getValue()).isEqualTo("The parliament has decided against it.");
    }

    @Test
    void aCommitmentWithoutCorrectionsLeadsNobodyButAdministratorsThere() {
        var ref = noted();
        signIn("observer");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(find(Anchor.class).withText("Corrected typing errors").all()).isEmpty();
        signIn("admin");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(find(Anchor.class).withText("Correct typing errors").all()).hasSize(1);
    }
}
