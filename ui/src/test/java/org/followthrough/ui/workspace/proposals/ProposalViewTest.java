package org.followthrough.ui.workspace.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.followthrough.World;
import org.followthrough.forum.Editions;
import org.followthrough.intake.submissions.Proposal;
import org.followthrough.intake.submissions.RefusalGround;
import org.followthrough.intake.submissions.Submission;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.intake.submissions.SubmissionState;
import org.followthrough.register.Ambition;
import org.followthrough.register.Verifiability;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.register.RecommendationView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** In a world of its own: its queue would be that of other tests. */
@TestPropertySource(properties = "world=proposals")
class ProposalViewTest extends WorkspaceTest {

    @Autowired
    private SubmissionService service;
    @Autowired
    private Editions editions;

    private void type(String label, String text) {
        find(TextField.class).withLabel(label).single().setValue(text);
    }

    private void write(String label, String text) {
        find(TextArea.class).withLabel(label).single().setValue(text);
    }

    @SuppressWarnings("unchecked")
    private void fill() {
        find(ComboBox.class).withLabel("Event").single().setValue(editions.event(World.EVENT).orElseThrow());
        type("Title", "Regulate recruitment");
        write("The text, word for word", "Governments should regulate recruitment.");
        type("Where in the source", "Roundtable 1");
    }

    private Submission handedIn() {
        var rapporteur = world.who("rapporteur");
        return service.handIn(rapporteur, service.draft(rapporteur, new Proposal(World.EVENT, "Regulate recruitment", "Governments should.",
                "Roundtable 1", null, Set.of(), Set.of(), Set.of(), Attribution.NAMED, List.of(), null)).id());
    }

    private Submission last() {
        return service.own(world.who("rapporteur"), 1).getFirst();
    }

    @Test
    void aRapporteurProposesAndSeesItInTheOwnList() {
        signIn("rapporteur");
        go("proposals/new", ProposalView.class);
        fill();
        click("Hand it in");
        assertThat(getCurrentView()).isInstanceOf(ProposalsView.class);
        assertThat(last().state()).isEqualTo(SubmissionState.HANDED_IN);
        assertThat(find(Anchor.class).withText("Regulate recruitment").all()).isNotEmpty();
    }

    @Test
    void whatIsMissingIsToldAndWhatWasWrittenIsKept() {
        signIn("rapporteur");
        go("proposals/new", ProposalView.class);
        click("Hand it in");
        assertThat(find(ComboBox.class).withLabel("Event").single().isInvalid()).isTrue();
        fill();
        type("Where in the source", "");
        click("Hand it in");
        assertThat(find(TextField.class).withLabel("Where in the source").single().isInvalid()).isTrue();
        assertThat(last().state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void aModeratorAcceptsAndIsLedToTheRecommendation() {
        var submission = handedIn();
        signIn("curator");
        go("proposals/" + submission.id(), ProposalView.class);
        click("Register it");
        assertThat(refusals()).as("the codes are missing").hasSize(1);
        find(Select.class).all().forEach(select -> choose(select));
        click("Register it");
        assertThat(getCurrentView()).isInstanceOf(RecommendationView.class);
        assertThat(service.read(world.who("rapporteur"), submission.id()).state()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @SuppressWarnings("unchecked")
    private static void choose(Select<?> select) {
        if ("Verifiability".equals(select.getLabel())) {
            ((Select<Verifiability>) select).setValue(Verifiability.VERIFIABLE);
        } else if ("Ambition".equals(select.getLabel())) {
            ((Select<Ambition>) select).setValue(Ambition.IMPROVES);
        }
    }

    @Test
    void aRefusalIsReadAndAppealedAndComesToAnotherModerator() {
        var submission = handedIn();
        service.refuse(world.who("curator"), submission.id(), RefusalGround.NOT_IN_SOURCE, "The source does not say so.");
        signIn("rapporteur");
        go("proposals/" + submission.id(), ProposalView.class);
        write("Why it should be registered", "It does, on page 3.");
        click("Appeal");
        assertThat(service.read(world.who("rapporteur"), submission.id()).state()).isEqualTo(SubmissionState.APPEALED);
        assertThat(find(Button.class).withText("Appeal").all()).isEmpty();
        signIn("curator");
        go("proposals/" + submission.id(), ProposalView.class);
        assertThat(find(Button.class).withText("Register it").all()).isEmpty();
        signIn("curator2");
        go("moderation", ModerationView.class);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().endsWith(submission.id().toString()));
        go("proposals/" + submission.id(), ProposalView.class);
        assertThat(find(Button.class).withText("Return it").all()).isEmpty();
        assertThat(find(Button.class).withText("Register it").all()).hasSize(1);
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() {
        var submission = handedIn();
        signIn("reviewer1");
        assertThat(go("proposals/" + submission.id(), NoSuchPage.class)).isNotNull();
        assertThat(go("proposals", ProposalsView.class)).isNotNull();
        signIn("focal.xaa");
        assertThat(go("proposals", NoSuchPage.class)).as("a government proposes nothing").isNotNull();
        assertThat(go("proposals/new", NoSuchPage.class)).isNotNull();
        assertThat(go("moderation", NoSuchPage.class)).isNotNull();
        signIn("observer");
        assertThat(go("proposals", NoSuchPage.class)).isNotNull();
    }
}
