package org.followthrough.ui.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.followthrough.notification.Frequency;
import org.followthrough.notification.SettingsService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.commitments.CommitmentView;
import org.followthrough.ui.workspace.tasks.TasksView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTest extends WorkspaceTest {

    @Autowired
    private SettingsService settings;

    @SuppressWarnings("unchecked")
    private void choose(String zone) {
        signIn("focal.xaa");
        go("settings", SettingsView.class);
        ((ComboBox<String>) find(ComboBox.class).single()).setValue(zone);
        click("Save");
    }

    @Test
    void keepsLanguageZoneAndFrequency() {
        signIn("focal.xab");
        go("settings", SettingsView.class);
        @SuppressWarnings("unchecked")
        var frequency = (RadioButtonGroup<Frequency>) find(RadioButtonGroup.class).single();
        frequency.setValue(Frequency.WEEKLY);
        click("Save");
        assertThat(settings.of(world.who("focal.xab")).frequency()).isEqualTo(Frequency.WEEKLY);
    }

    @Test
    void datesAreThoseOfTheChosenZoneFromThenOn() {
        var ref = world.assigned("XAA");
        choose("America/Bogota");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(shown()).contains("24:00 UTC time; 19:00 on");
        choose(null);
        go("commitments/" + ref, CommitmentView.class);
        assertThat(shown()).contains("24:00").doesNotContain("yours");
    }

    /** Every text of the page. */
    private String shown() {
        return find(com.vaadin.flow.component.html.Span.class).all().stream().map(com.vaadin.flow.component.html.Span::getText)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void anAddressOfTheCalendarIsShownOnceAndCanBeTakenAway() {
        signIn("focal.xac");
        go("settings", SettingsView.class);
        click("Make an address");
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).anyMatch(value -> value.matches(".*/calendar/[A-Za-z0-9_-]{43}\\.ics"));
        go("settings", SettingsView.class);
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).noneMatch(value -> value.contains("/calendar/"));
        click("Take the address away");
        assertThat(find(com.vaadin.flow.component.button.Button.class).withText("Make an address").all()).hasSize(1);
    }

    @Test
    void whatIsFollowedIsListedAndCanBeEnded() {
        var ref = world.assigned("XAC");
        signIn("observer");
        go("commitments/" + ref, CommitmentView.class);
        click("Follow");
        go("settings", SettingsView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("commitments/" + ref);
        click("Follow no more");
        assertThat(find(Div.class).withClassName("empty").single().getText()).contains("You follow nothing yet");
    }

    @Test
    void severalTasksAreTakenAtOnce() {
        world.assigned("XAC");
        world.assigned("XAC");
        signIn("focal.xac");
        go("tasks", TasksView.class);
        var boxes = find(com.vaadin.flow.component.checkbox.Checkbox.class).all();
        boxes.forEach(box -> box.setValue(true));
        click("Take what is chosen");
        assertThat(find(com.vaadin.flow.component.button.Button.class).withText("Give it back").all()).hasSize(boxes.size());
    }
}
