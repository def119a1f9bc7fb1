package org.followthrough.ui.workspace.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.followthrough.Panels;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AppealService;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.reports.ReportView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(Panels.class)
class CommitmentViewTest extends WorkspaceTest {

    @Autowired
    private Panels panels;

    @Autowired
    private CommitmentReader reader;

    @Autowired
    private AppealService appeals;

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void answersFourQuestionsFirst() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(find(DescriptionList.Term.class).all()).extracting(DescriptionList.Term::getText)
                .startsWith("What this is", "Where it stands", "What you can do", "By when");
    }

    @Test
    void offersTheWorkToWhoHasIt() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).contains("commitments/" + ref + "/position");
        signIn("focal.xab");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).doesNotContain("commitments/" + ref + "/position");
    }

    @Test
    void whoHasNotAcceptedFilesAReportNevertheless() {
        var ref = world.assigned("XAB");
        world.respond(ref, new PositionDraft(Position.NOT_ACCEPTED, new PositionTerms("Another law is in force.", null, null, null, null, null), List.of()));
        world.openCycle("unasked-view");
        signIn("clearing.xab");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(find(Button.class).withText("File a report nevertheless").all()).isEmpty();
        signIn("focal.xab");
        go("commitments/" + ref, CommitmentView.class);
        click("File a report nevertheless");
        assertThat(getCurrentView()).isInstanceOf(ReportView.class);
        assertThat(find(Span.class).withTextContaining("Not asked for; taken until").all()).isNotEmpty();
        assertThat(reader.read(ref).cycles()).as("nobody else's to know").isEmpty();
    }

    @Test
    void theProcessHasAnAddressOfItsOwn() {
        var ref = world.assigned("XAA");
        signIn("observer");
        go("commitments/" + ref + "/process", CommitmentView.class);
        assertThat(find(Anchor.class).withAttribute("aria-current", "page").single().getText()).isEqualTo("Process");
    }

    @Test
    void closingIsForThoseWhoMayAndNeedsAReason() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).noneMatch(link -> link.endsWith("tab=closing"));
        signIn("organiser");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).anyMatch(link -> link.endsWith("tab=closing"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOrganiserLetsACommitmentLapse() {
        var ref = world.assigned("XAA");
        signIn("organiser");
        com.vaadin.flow.component.UI.getCurrent().navigate("commitments/" + ref, com.vaadin.flow.router.QueryParameters.of("tab", "closing"));
        find(Select.class).withLabel("Close as").single().setValue(CommitmentState.LAPSED);
        click("Close the commitment");
        assertThat(find(TextArea.class).withLabel("Reason, public").single().isInvalid()).isTrue();
        find(TextArea.class).withLabel("Reason, public").single().setValue("No addressee could be found.");
        click("Close the commitment");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.LAPSED);
    }

    private String assessed(String party, String cycle) {
        var ref = world.acceptedBy(party);
        panels.assessed(ref, world.openCycle(cycle), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        return ref;
    }

    @Test
    void byWhenTellsUntilWhenAnAppealIsDecidedAndByWhom() {
        var ref = assessed("XAC", "view-appeal-due");
        appeals.lodge(world.who("focal.xac"), ref, "The decree was not looked at.");
        signIn("observer");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(find(Span.class).all()).extracting(Span::getText)
                .anyMatch(text -> text.startsWith("The organiser decides on the appeal until ")).doesNotContain("Nothing is due");
    }

    private void reopening(String ref) {
        com.vaadin.flow.component.UI.getCurrent().navigate("commitments/" + ref, com.vaadin.flow.router.QueryParameters.of("tab", "reopening"));
    }

    private void write(String label, String text) {
        find(TextArea.class).withLabel(label).single().setValue(text);
    }

    @Test
    void theFocalPointAppealsWithinTheWindowAndTheOrganiserAccepts() {
        var ref = assessed("XAA", "view-appeal-1");
        signIn("clearing.xaa");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).noneMatch(link -> link.endsWith("tab=reopening"));
        signIn("focal.xaa");
        reopening(ref);
        click("Appeal");
        assertThat(find(TextArea.class).withLabel("Why the assessment is wrong, public").single().isInvalid()).isTrue();
        write("Why the assessment is wrong, public", "The decree was not looked at.");
        click("Appeal");
        assertThat(reader.read(ref).commitment().underAppealSince()).isPresent();

        signIn("organiser");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).as("the work that waits").contains("commitments/" + ref + "?tab=reopening");
        reopening(ref);
        write("Reason; of a refusal it becomes public", "It was not.");
        click("Accept the appeal");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.IN_REVIEW);
    }

    @Test
    void theContestedChairReadsTheAppealAndMayOnlyAcceptIt() {
        var ref = assessed("XAB", "view-appeal-2");
        signIn("focal.xab");
        reopening(ref);
        write("Why the assessment is wrong, public", "The decree was not looked at.");
        click("Appeal");
        signIn(panels.chair(ref, "view-appeal-2"));
        reopening(ref);
        assertThat(find(com.vaadin.flow.component.button.Button.class).all()).extracting(com.vaadin.flow.component.button.Button::getText)
                .contains("Accept the appeal").doesNotContain("Refuse the appeal");
    }

    @Test
    void organiserAndChairReopenTogether() {
        var ref = assessed("XAC", "view-open-1");
        signIn("organiser");
        reopening(ref);
        write("Reason, public once confirmed", "A court has ruled.");
        click("Propose to reopen");
        reopening(ref);
        assertThat(find(com.vaadin.flow.component.button.Button.class).all()).extracting(com.vaadin.flow.component.button.Button::getText)
                .as("who proposed waits").doesNotContain("Confirm the reopening");
        signIn(panels.chair(ref, "view-open-1"));
        reopening(ref);
        write("Your reason", "We have read it.");
        click("Confirm the reopening");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.REOPENED);
    }

    @Test
    void bothPanelsOfACycleStandSideBySideAndAllLivesOfTheProcessAreDrawn() {
        var ref = assessed("XAA", "view-appeal-3");
        signIn("focal.xaa");
        reopening(ref);
        write("Why the assessment is wrong, public", "The decree was not looked at.");
        click("Appeal");
        signIn("organiser");
        reopening(ref);
        write("Reason; of a refusal it becomes public", "It was not.");
        click("Accept the appeal");
        panels.published(ref, "view-appeal-3", AssessmentLevel.SUBSTANTIAL, EvidenceGrade.MODERATE);
        com.vaadin.flow.component.UI.getCurrent().navigate("commitments/" + ref, com.vaadin.flow.router.QueryParameters.of("tab", "assessments"));
        assertThat(find(com.vaadin.flow.component.html.H2.class).all()).extracting(com.vaadin.flow.component.html.H2::getText)
                .contains("Cycle view-appeal-3: first panel", "Cycle view-appeal-3: second panel, on appeal");
    }
}
