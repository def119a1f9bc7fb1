package org.followthrough.ui.workspace.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.followthrough.World;
import org.followthrough.commitment.Decision;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.commitments.CommitmentView;
import org.followthrough.ui.workspace.drafts.Keeper;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.shared.CompletionLine;
import org.followthrough.ui.workspace.shared.Overtaken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportViewTest extends WorkspaceTest {

    private static int number;

    @Autowired
    private ReportingService reporting;
    @Autowired
    private MethodClock clock;
    private String ref = "";
    private String cycle = "";

    @BeforeEach
    void ask() {
        ref = world.begin().acceptedBy("XAA");
        cycle = world.openCycle("view-" + ++number);
    }

    private void open(String who) {
        signIn(who);
        go("commitments/" + ref + "/report", ReportView.class);
    }

    private ReportForm form() {
        return find(ReportForm.class).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private void choose(SelfReport value) {
        find(RadioButtonGroup.class).single().setValue(value);
    }

    private ReportingService.Found kept() {
        return reporting.read(world.who("focal.xaa"), ref, cycle);
    }

    @Test
    void keepsTheDraftByItself() {
        open("focal.xaa");
        area("What has changed since your last report").setValue("The bill was tabled.");
        form().keep();
        assertThat(kept().report().draft().text()).isEqualTo("The bill was tabled.");
        assertThat(find(Span.class).withTextContaining("Draft saved at").all()).hasSize(1);
    }

    @Test
    void savesNothingWhereNothingWasWritten() {
        open("focal.xaa");
        form().keep();
        assertThat(kept().report().state()).isEqualTo(ReportState.ASKED);
    }

    @Test
    void theSecondWriterIsToldAndKeepsTheirText() {
        open("focal.xaa");
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.PLANNED), null);
        area("What has changed since your last report").setValue("My own words.");
        form().keep();
        assertThat(find(Overtaken.class).all()).hasSize(1);
        assertThat(area("What has changed since your last report").getValue()).isEqualTo("My own words.");
        assertThat(kept().report().draft().text()).as("nothing is written over").isEqualTo("The bill was tabled.");
        click("Save mine over it");
        assertThat(kept().report().draft().text()).isEqualTo("My own words.");
    }

    @Test
    void showsWhatIsMissingBesideItsField() {
        open("focal.xaa");
        choose(SelfReport.BLOCKED);
        click("Send to clearance");
        assertThat(area("What has changed since your last report").isInvalid()).isTrue();
        assertThat(find(BarrierFields.class).single().isInvalid()).isTrue();
        assertThat(kept().report().state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void aWholeReportGoesToClearanceAndIsCleared() {
        open("focal.xaa");
        choose(SelfReport.UNDER_WAY);
        area("What has changed since your last report").setValue("The bill was tabled.");
        click("Send to clearance");
        assertThat(area("Why there is no evidence yet").isInvalid()).isTrue();
        area("Why there is no evidence yet").setValue("The gazette is not printed yet.");
        click("Send to clearance");
        assertThat(getCurrentView()).isInstanceOf(CommitmentView.class);
        open("clearing.xaa");
        click("Clear and publish");
        assertThat(kept().report().state()).isEqualTo(ReportState.CLEARED);
    }

    @Test
    void aNilReportNeedsAReason() {
        open("focal.xaa");
        click("Send a nil report");
        assertThat(area("Why there is nothing new").isInvalid()).isTrue();
        area("Why there is nothing new").setValue("Elections.");
        click("Send a nil report");
        assertThat(kept().report().state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void aMinistryContributesAndDoesNotWriteTheReport() {
        open("ministry.xaa");
        assertThat(find(ReportForm.class).all()).isEmpty();
        find(TextField.class).withLabel("Institution").single().setValue("Ministry of Justice");
        area("What your institution has to say").setValue("A draft law.");
        click("Send to the focal point");
        assertThat(kept().contributions()).extracting("institution").containsExactly("Ministry of Justice");
    }

    @Test
    void aPartThatIsNotSentYetIsThereAgainForItsWriter() {
        open("ministry.xaa");
        find(TextField.class).withLabel("Institution").single().setValue("Ministry of Justice");
        area("What your institution has to say").setValue("A draft law.");
        find(Keeper.class).single().keep();
        open("ministry.xaa");
        assertThat(find(TextField.class).withLabel("Institution").single().getValue()).isEqualTo("Ministry of Justice");
        assertThat(area("What your institution has to say").getValue()).isEqualTo("A draft law.");
        click("Send to the focal point");
        open("ministry.xaa");
        assertThat(area("What your institution has to say").getValue()).isEmpty();
    }

    @Test
    void asksAnInstitutionAndTakesItsSignedPartIntoTheText() {
        open("focal.xaa");
        find(ComboBox.class).withLabel("Institution").single().setValue("City of Arda");
        click("Ask for its part");
        assertThat(find(Span.class).withText("Missing").all()).hasSize(1);
        reporting.contribute(world.who("ministry.xaa"), ref, cycle, "City of Arda", "Two desks are open.", List.of());
        open("focal.xaa");
        area("What has changed since your last report").setValue("The bill was tabled.");
        click("Take into the text");
        assertThat(area("What has changed since your last report").getValue())
                .isEqualTo("The bill was tabled.\n\nCity of Arda\nTwo desks are open.");
        assertThat(kept().report().draft().text()).endsWith("Two desks are open.");
        assertThat(find(Paragraph.class).withTextContaining("In the text of the report").all()).hasSize(1);
    }

    @Test
    void beginsWithTheWordsOfTheLastReportAndMarksThemUntilTheyAreEdited() {
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        world.walkTo(clock.now().plusSeconds(140L * 24 * 3600).toString());
        cycle = world.openCycle("view-" + ++number);
        open("focal.xaa");
        assertThat(area("What has changed since your last report").getValue()).isEqualTo("The bill was tabled.");
        assertThat(find(Div.class).withTextContaining("Carried over from the last report").all()).isNotEmpty();
        assertThat(area("What has changed since your last report").hasClassName("carried")).isTrue();
        area("What has changed since your last report").setValue("The bill was passed.");
        assertThat(area("What has changed since your last report").hasClassName("carried")).isFalse();
        assertThat(area("Next step").hasClassName("carried")).isTrue();
    }

    @Test
    void theClearingOfficerReadsWhatChangedSinceTheReturn() {
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.PLANNED), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.RETURN, "Say more");
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        open("clearing.xaa");
        assertThat(find(ReportChanges.class).single().getElement().getTextRecursively()).contains("Where things stand", "Planned", "Under way")
                .doesNotContain("Next step");
    }

    @Test
    void whoSendsAfterAColleagueHasSentKeepsTheirTextAndReadsBoth() {
        open("focal.xaa");
        choose(SelfReport.UNDER_WAY);
        area("What has changed since your last report").setValue("My own words.");
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.PLANNED), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        click("Send to clearance");
        assertThat(find(Overtaken.class).single().getElement().getTextRecursively()).contains("The bill was tabled.", "My own words.");
        click("Save mine over it");
        assertThat(area("What has changed since your last report").getValue()).as("still there, though it waits for clearance now").isEqualTo("My own words.");
        assertThat(kept().report().draft().text()).isEqualTo("The bill was tabled.");
        assertThat(kept().report().state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void whoWritesOnInWhatAColleagueHasSentIsToldThatItIsNotKept() {
        open("focal.xaa");
        area("What has changed since your last report").setValue("My own words.");
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.PLANNED), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        form().keep();
        click("Take what is saved");
        area("What has changed since your last report").setValue("More words.");
        form().keep();
        assertThat(find(Span.class).withTextContaining("Not saved: the report was sent or has closed meanwhile").all()).hasSize(1);
        assertThat(area("What has changed since your last report").getValue()).isEqualTo("More words.");
    }

    private void returned() {
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.PLANNED), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.RETURN, "Say more");
    }

    private String told() {
        return find(ReturnedChanges.class).single().getElement().getTextRecursively();
    }

    @Test
    void whoWritesAReturnedReportReadsWhyAndWhatTheyHaveChangedSince() {
        returned();
        open("focal.xaa");
        assertThat(told()).contains("Returned for changes", "Say more", "Nothing has changed yet.");
        area("What has changed since your last report").setValue("The bill was passed.");
        form().keep();
        assertThat(told()).contains("What has changed", "Taken out: tabled.", "Put in: passed.").doesNotContain("Next step", "Nothing has changed yet.");
        assertThat(find(Div.class).withTextContaining("Say more").all().stream().filter(box -> box.hasClassName("written")).toList())
                .as("the reason stands there once").hasSize(1);
    }

    @Test
    void whatWasNeverReturnedIsComparedWithNothing() {
        open("focal.xaa");
        area("What has changed since your last report").setValue("The bill was tabled.");
        form().keep();
        assertThat(find(ReturnedChanges.class).all()).isEmpty();
    }

    @Test
    void theClearingOfficerReadsTheVeryWordsThatWereChanged() {
        returned();
        open("focal.xaa");
        area("What has changed since your last report").setValue("The bill was passed.");
        click("Send to clearance");
        open("clearing.xaa");
        assertThat(find(ReportChanges.class).single().getElement().getTextRecursively())
                .contains("Taken out: tabled.", "Put in: passed.", "struck through");
    }

    @Test
    void completionFollowsTheTicksAndIsNeverTyped() {
        open("focal.xaa");
        assertThat(find(CompletionLine.class).single().getElement().getTextRecursively()).contains("Claimed by the addressee: 0 %");
        var ticks = find(CheckboxGroup.class).withLabel("Milestones that are done").single();
        ticks.setValue(java.util.Set.of(ticks.getListDataView().getItem(1)));
        assertThat(find(CompletionLine.class).single().getElement().getTextRecursively()).contains("Claimed by the addressee: 66 %");
    }

    @Test
    void isNotThereForAnotherParty() {
        signIn("focal.xab");
        assertThat(go("commitments/" + ref + "/report", NoSuchPage.class)).isNotNull();
    }
}
