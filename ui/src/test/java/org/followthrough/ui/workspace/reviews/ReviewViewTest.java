package org.followthrough.ui.workspace.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.IntStream;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.SealingService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.commitments.CommitmentView;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewViewTest extends WorkspaceTest {

    private static int number;

    @Autowired
    private SealingService sealing;
    @Autowired
    private CommitmentReader reader;
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
    void theAddresseeFindsNothingBeforeTheSeal() {
        signIn("focal.xaa");
        assertThat(go("commitments/" + ref + "/review", NoSuchPage.class)).isNotNull();
    }
}
