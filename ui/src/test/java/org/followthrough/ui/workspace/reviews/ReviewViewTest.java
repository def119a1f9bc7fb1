package org.followthrough.ui.workspace.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.followthrough.Panels;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.register.treaties.TreatyService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReviewService;
import org.followthrough.review.Rung;
import org.followthrough.review.SealingService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.commitments.CommitmentView;
import org.followthrough.ui.workspace.drafts.Keeper;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.tasks.TasksView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(Panels.class)
class ReviewViewTest extends WorkspaceTest {

    private static int number;

    @Autowired
    private SealingService sealing;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private CommitmentReader reader;
    @Autowired
    private TreatyService treaties;
    @Autowired
    private Panels panels;
    private String ref = "";
    private String cycle = "";

    @BeforeEach
    void report() {
        ref = world.begin().acceptedBy("XAA");
        cycle = world.openCycle("review-" + ++number);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
    }

    private void open(String who) {
        arrive(who);
        if (!find(DeclarationPane.class).all().isEmpty()) {
            click("I have no conflict of interest");
        }
    }

    private void arrive(String who) {
        signIn(who);
        go("commitments/" + ref + "/review", ReviewView.class);
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> choice(String label) {
        return find(RadioButtonGroup.class).withLabel(label).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    @Test
    void aSeatRatesAndSubmits() {
        var reviewer = world.panel(ref, cycle).getFirst();
        open(reviewer);
        choice("Level").setValue(AssessmentLevel.LIMITED);
        choice("Grade of the evidence").setValue(EvidenceGrade.MODERATE);
        area("Why").setValue("As found in the gazette.");
        click("Submit rating");
        assertThat(getCurrentView()).isInstanceOf(CommitmentView.class);
        assertThat(sealing.chair(world.who(world.chair(ref, cycle)), ref, cycle).ratingsIn()).isEqualTo(1);
    }

    @Test
    void aRatingKeepsItselfForItsWriterAndCountsForNothing() {
        var panel = world.panel(ref, cycle);
        open(panel.getFirst());
        choice("Level").setValue(AssessmentLevel.LIMITED);
        area("Why").setValue("As found so far.");
        find(Keeper.class).single().keep();
        arrive(panel.getFirst());
        assertThat(choice("Level").getValue()).isEqualTo(AssessmentLevel.LIMITED);
        assertThat(area("Why").getValue()).isEqualTo("As found so far.");
        assertThat(sealing.chair(world.who(world.chair(ref, cycle)), ref, cycle).ratingsIn()).isZero();
        open(panel.get(1));
        assertThat(area("Why").getValue()).isEmpty();
    }

    @Test
    void whatWasWrittenOverTheInterfaceSinceIsNotReplacedByAnOlderDraft() {
        var member = world.panel(ref, cycle).getFirst();
        open(member);
        area("Why").setValue("Older words.");
        find(Keeper.class).single().keep();
        reviews.rate(world.who(member), ref, cycle, new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, null, null, null, Set.of(),
                "Newer words.", List.of()), null);
        arrive(member);
        assertThat(area("Why").getValue()).isEqualTo("Newer words.");
        click("Submit rating");
        assertThat(sealing.chair(world.who(world.chair(ref, cycle)), ref, cycle).ratingsIn()).isEqualTo(1);
    }

    @Test
    void aReplyThatIsNotSentYetIsThereAgain() {
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, null, null);
        arrive("focal.xaa");
        area("Your reply, public").setValue("We thank the panel.");
        find(Checkbox.class).single().setValue(true);
        find(Keeper.class).single().keep();
        arrive("focal.xaa");
        assertThat(area("Your reply, public").getValue()).isEqualTo("We thank the panel.");
        assertThat(find(Checkbox.class).single().getValue()).isTrue();
    }

    @Test
    void aTreatyAskIsRatedByItsRungWithTheLevelThatFollowsBesideIt() {
        var treaty = world.acceptedBy("XAB");
        treaties.mark(world.who("curator"), treaty.substring(0, treaty.indexOf('~')), true);
        var period = world.openCycle("rungs-" + ++number);
        world.reported(treaty, period, SelfReport.UNDER_WAY);
        ref = treaty;
        cycle = period;
        open(world.panel(ref, cycle).getFirst());
        assertThat(find(com.vaadin.flow.component.checkbox.CheckboxGroup.class).withLabel("Milestones you found verified").all()).isEmpty();
        choice("Rung reached").setValue(Rung.REMEDY);
        assertThat(find(com.vaadin.flow.component.html.Span.class).withTextContaining("By the ladder: Substantial").all()).hasSize(1);
        claims().setValue(Set.of(Rung.APPLIED, Rung.REMEDY));
        assertThat(find(com.vaadin.flow.component.html.Span.class).withTextContaining("By the ladder: Complete").all()).hasSize(1);
        claims().setValue(Set.of(Rung.APPLIED));
        choice("Level").setValue(AssessmentLevel.COMPLETE);
        choice("Grade of the evidence").setValue(EvidenceGrade.STRONG);
        click("Submit rating");
        assertThat(claims().isInvalid()).isTrue();
        choice("Level").setValue(AssessmentLevel.SUBSTANTIAL);
        area("Why").setValue("No court has heard a case.");
        click("Submit rating");
        assertThat(getCurrentView()).isInstanceOf(CommitmentView.class);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Rung> claims() {
        return find(CheckboxGroup.class).withLabel("What you found verified").single();
    }

    @Test
    void whoWasDrawnDeclaresBeforeTheFileIsShown() {
        var reviewer = world.panel(ref, cycle).getFirst();
        arrive(reviewer);
        assertThat(find(FilePane.class).all()).isEmpty();
        assertThat(find(RatingPane.class).all()).isEmpty();
        click("I have no conflict of interest");
        assertThat(find(FilePane.class).all()).hasSize(1);
        arrive(reviewer);
        assertThat(find(DeclarationPane.class).all()).as("asked once").isEmpty();
    }

    @Test
    void theChairDeclaresToo() {
        arrive(world.chair(ref, cycle));
        assertThat(find(SealPane.class).all()).isEmpty();
        click("I have no conflict of interest");
        assertThat(find(SealPane.class).all()).hasSize(1);
    }

    @Test
    void ratingsFarApartOpenAConsensusRoundInWhichMembersSeeLevelsAndNoNames() {
        var panel = world.panel(ref, cycle);
        panel.forEach(name -> world.rated(name, ref, cycle, name.equals(panel.getFirst()) ? AssessmentLevel.COMPLETE : AssessmentLevel.LIMITED,
                EvidenceGrade.STRONG));
        open(world.chair(ref, cycle));
        assertThat(find(ConsensusNote.class).all()).isEmpty();
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, null, null);
        open(world.chair(ref, cycle));
        assertThat(find(com.vaadin.flow.component.html.Div.class).withTextContaining("0 of 5 members have answered").all()).isNotEmpty();
        assertThat(find(ConsensusNote.class).all()).as("the chair sees no level").isEmpty();
        open(panel.getFirst());
        assertThat(find(ConsensusNote.class).all()).hasSize(1);
        assertThat(find(com.vaadin.flow.component.html.Span.class).withTextContaining("4 times").all()).hasSize(1);
        choice("Level").setValue(AssessmentLevel.SUBSTANTIAL);
        click("Submit the revised rating");
        open(panel.getFirst());
        assertThat(find(ConsensusNote.class).all()).as("once").isEmpty();
        open(panel.get(1));
        click("Stand by my rating");
        assertThat(sealing.chair(world.who(world.chair(ref, cycle)), ref, cycle).answered()).isEqualTo(2);
    }

    @Test
    void completeWithWeakEvidenceIsRefusedBesideTheGrade() {
        open(world.panel(ref, cycle).getFirst());
        choice("Level").setValue(AssessmentLevel.COMPLETE);
        choice("Grade of the evidence").setValue(EvidenceGrade.WEAK);
        click("Submit rating");
        assertThat(choice("Grade of the evidence").isInvalid()).isTrue();
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void whoHasNoSeatFindsNoPage() {
        var outsider = IntStream.rangeClosed(1, 12).mapToObj(i -> "reviewer" + i)
                .filter(name -> !world.panel(ref, cycle).contains(name)).findFirst().orElseThrow();
        signIn(outsider);
        assertThat(go("commitments/" + ref + "/review", NoSuchPage.class)).isNotNull();
    }

    @Test
    void theChairSeesHowManyAndNoRating() {
        world.rated(world.panel(ref, cycle).getFirst(), ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        open(world.chair(ref, cycle));
        assertThat(find(Paragraph.class).withTextContaining("1 of 5 ratings are in").all()).hasSize(1);
        assertThat(find(Paragraph.class).withTextContaining("As found in the gazette").all()).isEmpty();
        assertThat(find(RatingPane.class).all()).isEmpty();
    }

    @Test
    void theAddresseeRepliesAndTheAssessmentIsPublished() {
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "A bill, no law yet.", null);
        open("focal.xaa");
        click("Reply and publish");
        assertThat(area("Your reply, public").isInvalid()).isTrue();
        area("Your reply, public").setValue("We agree.");
        click("Reply and publish");
        assertThat(reader.read(ref).assessments()).hasSize(1);
    }

    @Test
    void afterPublicationTheAddresseeAddsAReplyWhichTheClearingOfficerClears() {
        panels.published(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        open("focal.xaa");
        click("Send the later reply");
        assertThat(area("A later reply, public").isInvalid()).isTrue();
        area("A later reply, public").setValue("The decree is in the gazette since.");
        click("Send the later reply");
        assertThat(find(TextArea.class).withLabel("A later reply, public").all()).as("one waits").isEmpty();
        assertThat(find(H3.class).withTextContaining("only you see it").all()).hasSize(1);

        signIn("clearing.xaa");
        go("tasks", TasksView.class);
        assertThat(find(Anchor.class).withText("Clear a later reply to the assessment of " + cycle).all()).isNotEmpty();
        open("clearing.xaa");
        click("Clear and publish");
        assertThat(find(H3.class).withTextContaining("Later reply, ").all()).hasSize(1);
        signIn("observer");
        UI.getCurrent().navigate("commitments/" + ref, QueryParameters.of("tab", "assessments"));
        assertThat(find(H3.class).withTextContaining("Later reply, ").all()).hasSize(1);
        assertThat(find(Anchor.class).withText("Add a later reply").all()).isEmpty();
    }

    @Test
    void theAddresseeFindsNothingBeforeTheSeal() {
        signIn("focal.xaa");
        assertThat(go("commitments/" + ref + "/review", NoSuchPage.class)).isNotNull();
    }
}
