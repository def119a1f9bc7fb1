package org.followthrough.ui.workspace.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.actions.Action;
import org.followthrough.reporting.actions.ActionCorrection;
import org.followthrough.reporting.actions.ActionDraft;
import org.followthrough.reporting.actions.ActionKind;
import org.followthrough.reporting.actions.ActionService;
import org.followthrough.reporting.actions.CorrectionService;
import org.followthrough.reporting.actions.Place;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActionViewTest extends WorkspaceTest {

    private static int number;

    @Autowired
    private ActionService actions;
    @Autowired
    private CorrectionService corrections;

    private String ref = "";
    private String cycle = "";
    private String code = "";

    @BeforeEach
    void enterAnAction() {
        ref = world.acceptedBy("XAC");
        cycle = world.openCycle("action-view-" + ++number);
        code = actions.add(world.who("focal.xac"), "XAC", draft("Recruitment Act")).code();
    }

    private static ActionDraft draft(String title) {
        return new ActionDraft(ActionKind.LAW, title, "Bars fees.", LocalDate.of(2025, 2, 1));
    }

    private Action action() {
        return actions.read(world.who("focal.xac"), code);
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(String who) {
        signIn(who);
        go("actions/" + code, ActionView.class);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private TextField line(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @Test
    void aFocalPointCorrectsAnAction() {
        open("focal.xac");
        line("What was done").setValue("Fair Recruitment Act");
        press("Correct the action");
        assertThat(action().title()).isEqualTo("Fair Recruitment Act");
        assertThat(page()).contains("Corrected on").contains("Recruitment Act").contains("Fair Recruitment Act");
    }

    @Test
    void aPublicActionIsCorrectedWithAReasonOnly() {
        corrections.countFor(world.who("focal.xac"), code, List.of(new Place.Report(ref, cycle)));
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        open("focal.xac");
        line("What was done").setValue("Fair Recruitment Act");
        press("Correct the action");
        assertThat(page()).contains("say why it is corrected");
        assertThat(action().title()).isEqualTo("Recruitment Act");
        line("Why it is corrected").setValue("A slip of the pen.");
        press("Correct the action");
        assertThat(action().title()).isEqualTo("Fair Recruitment Act");
        assertThat(page()).contains("A slip of the pen.").contains("as it was worded then");
    }

    @Test
    void whoCorrectsWhatSomebodyElseHasCorrectedMeanwhileIsTold() {
        open("focal.xac");
        corrections.correct(world.who("focal.xac"), code, 1, new ActionCorrection(draft("Act of somebody else"), List.of(), ""));
        line("What was done").setValue("My Act");
        press("Correct the action");
        assertThat(action().title()).isEqualTo("Act of somebody else");
        assertThat(line("What was done").getValue()).as("what was written is still there").isEqualTo("My Act");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFocalPointTicksTheReportsForWhichItCounts() {
        open("focal.xac");
        var group = (CheckboxGroup<Place>) find(CheckboxGroup.class).withPropertyValue(CheckboxGroup::getLabel, "Reports that are being written").single();
        var place = corrections.places(world.who("focal.xac"), code).stream().filter(one -> one.commitment().equals(ref)).findFirst().orElseThrow();
        group.setValue(Set.of(place));
        press("Count it for these reports");
        assertThat(corrections.places(world.who("focal.xac"), code)).filteredOn(Place::cites).extracting(Place::commitment).containsExactly(ref);
    }

    @Test
    void othersOfThePartyReadItAndOtherPartiesDoNotBeforeItIsPublic() {
        open("ministry.xac");
        assertThat(find(Button.class).withText("Correct the action").all()).isEmpty();
        signIn("focal.xab");
        assertThat(go("actions/" + code, NoSuchPage.class)).isNotNull();
    }
}
