package org.followthrough.ui.workspace.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.followthrough.World;
import org.followthrough.forum.Editions;
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

    private void open() {
        signIn("organiser");
        go("cycles", CyclesView.class);
    }

    @SuppressWarnings("unchecked")
    private void fill(String code, LocalDate opens, LocalDate due) {
        find(ComboBox.class).withLabel("Edition").single().setValue(editions.find(World.EDITION).orElseThrow());
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
}
