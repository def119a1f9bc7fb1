package org.followthrough.ui.workspace.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import org.followthrough.forum.Profile;
import org.followthrough.forum.calendars.CalendarOwner;
import org.followthrough.forum.calendars.CalendarService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.shared.FileField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarViewTest extends WorkspaceTest {

    @Autowired
    private CalendarService calendars;

    private void open(String state) {
        signIn("organiser");
        go("calendars/country/" + state, CalendarView.class);
    }

    private TextArea lines() {
        return find(TextArea.class).withLabel("All holidays of that year").single();
    }

    @Test
    void aYearIsSaidInLinesAndShown() {
        var state = world.stateOfItsOwn();
        open(state);
        find(IntegerField.class).withLabel("Year").single().setValue(2027);
        lines().setValue("2027-01-06 Epiphany\n2027-05-01 Labour Day");
        click("Save the year");
        assertThat(calendars.read(CalendarOwner.country(state)).of(2027)).hasSize(2);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("6 January 2027", "Wednesday", "Labour Day");
        click("Take 2027 away");
        assertThat(calendars.read(CalendarOwner.country(state)).years()).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadIsToldBesideTheField() {
        var state = world.stateOfItsOwn();
        open(state);
        lines().setValue("Epiphany on the sixth");
        click("Save the year");
        assertThat(lines().isInvalid()).isTrue();
        assertThat(calendars.read(CalendarOwner.country(state)).years()).isEmpty();
    }

    @Test
    void aFileIsTaken() {
        var state = world.stateOfItsOwn();
        open(state);
        find(FileField.class).single().received("holidays.csv", "2027-01-06,Epiphany\n2028-01-06,Epiphany".getBytes(StandardCharsets.UTF_8));
        click("Take the file");
        assertThat(calendars.read(CalendarOwner.country(state)).years()).containsExactly(2027, 2028);
    }

    @Test
    void whatRunningDeadlinesReachAndNobodyHasSaidIsAWarning() {
        var state = world.stateOfItsOwn();
        world.assignedOf(world.forumOfItsOwn(Profile.FORMAL, "UTC"), state);
        open(state);
        assertThat(find(Paragraph.class).all()).anyMatch(one -> one.getText().contains("counted Monday to Friday"));
        go("calendars", CalendarsView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("State " + state);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("none: Monday to Friday");
    }

    @Test
    void thereIsNoCalendarOfAnOrganisation() {
        signIn("organiser");
        assertThat(go("calendars/country/ORG-1", NoSuchPage.class)).isNotNull();
        assertThat(go("calendars/planet/XAA", NoSuchPage.class)).isNotNull();
    }
}
