package org.followthrough.ui.workspace.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.World;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Profile;
import org.followthrough.reporting.CycleAnchorRows;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** In a world of its own: a cycle that it opens would ask the commitments of other tests. */
@TestPropertySource(properties = "world=cycles")
class CyclesViewTest extends WorkspaceTest {

    @Autowired
    private Cycles cycles;
    @Autowired
    private Editions editions;
    @Autowired
    private CycleAnchorRows anchors;

    private void open() {
        signIn("organiser");
        go("cycles", CyclesView.class);
    }

    private void fill(String code, LocalDate opens, LocalDate due) {
        fill(World.EDITION, code, opens, due);
    }

    @SuppressWarnings("unchecked")
    private void fill(String edition, String code, LocalDate opens, LocalDate due) {
        find(ComboBox.class).withLabel("Edition").single().setValue(editions.find(edition).orElseThrow());
        find(TextField.class).withLabel("Code").single().setValue(code);
        find(DatePicker.class).withLabel("Opens").single().setValue(opens);
        find(DatePicker.class).withLabel("Due").single().setValue(due);
    }

    @Test
    void aCycleIsPlannedAndOpenedAtOnce() {
        open();
        fill("plan-1", LocalDate.of(2030, 1, 7), LocalDate.of(2030, 3, 1));
        click("Plan the cycle");
        assertThat(cycles.find("plan-1").orElseThrow().state()).isEqualTo(CycleState.PLANNED);
        click("Open now");
        assertThat(cycles.find("plan-1").orElseThrow().state()).isEqualTo(CycleState.OPEN);
    }

    @Test
    void whatIsMissingIsToldBesideItsField() {
        open();
        click("Plan the cycle");
        assertThat(find(ComboBox.class).withLabel("Edition").single().isInvalid()).isTrue();
        assertThat(find(DatePicker.class).withLabel("Due").single().isInvalid()).isTrue();
    }

    @Test
    void aDueDateBeforeTheOpeningIsRefused() {
        open();
        fill("plan-2", LocalDate.of(2030, 3, 1), LocalDate.of(2030, 1, 7));
        click("Plan the cycle");
        assertThat(find(DatePicker.class).withLabel("Due").single().isInvalid()).isTrue();
        assertThat(cycles.find("plan-2")).isEmpty();
    }

    @Test
    void aPlannedCycleIsChangedInTheFormThatShowsItAsItIs() {
        open();
        fill("plan-wrong", LocalDate.of(2030, 1, 7), LocalDate.of(2030, 3, 1));
        click("Plan the cycle");
        test(find(Button.class).withText("Change").all().getFirst()).click();
        assertThat(find(TextField.class).withLabel("Code").single().getValue()).isEqualTo("plan-wrong");
        assertThat(find(DatePicker.class).withLabel("Opens").single().getValue()).isEqualTo(LocalDate.of(2030, 1, 7));
        find(DatePicker.class).withLabel("Due").single().setValue(LocalDate.of(2030, 1, 1));
        click("Save the cycle");
        assertThat(find(DatePicker.class).withLabel("Due").single().isInvalid()).as("before it opens").isTrue();
        find(DatePicker.class).withLabel("Due").single().setValue(LocalDate.of(2030, 4, 1));
        click("Save the cycle");
        assertThat(cycles.find("plan-wrong").orElseThrow().due()).isEqualTo(LocalDate.of(2030, 4, 1));
        test(find(Button.class).withText("Withdraw").all().getFirst()).click();
        test(find(Button.class).withText("Withdraw").all().getLast()).click();
        assertThat(cycles.find("plan-wrong")).isEmpty();
    }

    /** Opens, due and closes may each hang on an event; the second of each field is that of the due date. */
    private void hangTheDueDate() {
        test(find(Checkbox.class).withLabel("Hangs on an event").atIndex(2)).click();
    }

    @SuppressWarnings("unchecked")
    private void on(String event, int days, int from) {
        find(ComboBox.class).withLabel("Event").single().setValue(editions.event(event).orElseThrow());
        find(IntegerField.class).withLabel("Calendar days").single().setValue(days);
        var counted = find(Select.class).withLabel("Counted").single();
        counted.setValue(List.copyOf(counted.getListDataView().getItems().toList()).get(from));
    }

    @Test
    void aDateHangsOnAnEventAndIsShownAtOnce() {
        var edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        open();
        fill(edition, "plan-hung", LocalDate.of(2030, 1, 7), LocalDate.of(2030, 3, 1));
        hangTheDueDate();
        on(edition, 2000, 3);
        assertThat(find(DatePicker.class).withLabel("Due").single().getValue()).isEqualTo(LocalDate.of(2025, 1, 16).plusDays(2000));
        click("Plan the cycle");
        var cycle = cycles.find("plan-hung").orElseThrow();
        assertThat(cycle.due()).isEqualTo(LocalDate.of(2025, 1, 16).plusDays(2000));
        assertThat(anchors.of(List.of(cycle.id())).get(cycle.id()).due()).isEqualTo(new Anchor(edition, Anchor.Edge.CLOSING, 2000));
    }

    @Test
    void anEventThatIsMissingIsToldBesideItsField() {
        var edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        open();
        fill(edition, "plan-loose", LocalDate.of(2030, 1, 7), LocalDate.of(2030, 3, 1));
        hangTheDueDate();
        click("Plan the cycle");
        assertThat(find(ComboBox.class).withLabel("Event").single().isInvalid()).isTrue();
        assertThat(cycles.find("plan-loose")).isEmpty();
    }

    @Test
    void aDateThatHangsNoMoreIsTheOneThatIsGiven() {
        var edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        open();
        fill(edition, "plan-free", LocalDate.of(2030, 1, 7), LocalDate.of(2030, 3, 1));
        hangTheDueDate();
        on(edition, 2000, 1);
        hangTheDueDate();
        find(DatePicker.class).withLabel("Due").single().setValue(LocalDate.of(2030, 4, 1));
        click("Plan the cycle");
        var cycle = cycles.find("plan-free").orElseThrow();
        assertThat(cycle.due()).isEqualTo(LocalDate.of(2030, 4, 1));
        assertThat(anchors.of(List.of(cycle.id()))).isEmpty();
    }
}
