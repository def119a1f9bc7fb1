package org.followthrough.ui.workspace.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.followthrough.parties.Party;
import org.followthrough.review.RosterOverview;
import org.followthrough.review.roster.RosterService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RosterViewTest extends WorkspaceTest {

    @Autowired
    private RosterService roster;
    @Autowired
    private RosterOverview overview;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void asBefore() {
        var own = roster.own(world.who("reviewer1"));
        roster.takeAtOnce(world.who("reviewer1"), null);
        own.absences().forEach(absence -> roster.backEarlier(world.who("reviewer1"), absence.id()));
        own.conflicts().forEach(conflict -> roster.withdrawConflict(world.who("reviewer1"), conflict.id()));
    }

    private boolean shows(String text) {
        return !find(Span.class).withTextContaining(text).all().isEmpty();
    }

    @Test
    void theOrganiserSeesWhoMayBeDrawnAndNoAccounts() {
        signIn("organiser");
        go("roster", RosterView.class);
        assertThat(shows("Organisation ORG-12")).isTrue();
        assertThat(shows("Can be drawn")).isTrue();
        assertThat(shows("reviewer1")).isFalse();
        assertThat(overview.of(world.who("organiser")).full()).as("twelve organisations of four sectors").isEqualTo(2);
    }

    @Test
    void whatLacksIsNamed() {
        roster.takeAtOnce(world.who("reviewer1"), 0);
        var lacks = overview.of(world.who("organiser")).lacks();
        assertThat(lacks).extracting(RosterOverview.Lack::key).contains("migrants");
        assertThat(lacks).filteredOn(lack -> lack.key().equals("migrants")).extracting(RosterOverview.Lack::there).containsExactly(2);
        signIn("organiser");
        go("roster", RosterView.class);
        assertThat(shows("Takes no panels now")).isTrue();
    }

    @Test
    void nobodyElseFindsTheRoster() {
        signIn("reviewer1");
        assertThat(go("roster", NoSuchPage.class)).isNotNull();
        signIn("focal.xaa");
        assertThat(go("availability", NoSuchPage.class)).isNotNull();
    }

    @Test
    void aReviewerSaysHowManyPanelsAndWhen() {
        signIn("reviewer1");
        go("availability", TermsView.class);
        find(IntegerField.class).single().setValue(3);
        click("Save");
        var from = LocalDate.of(2030, 7, 1);
        find(DatePicker.class).withLabel("First day away").single().setValue(from);
        find(DatePicker.class).withLabel("Last day away").single().setValue(from.minusDays(1));
        click("Add the absence");
        assertThat(refusals()).hasSize(1);
        find(DatePicker.class).withLabel("Last day away").single().setValue(from.plusDays(20));
        click("Add the absence");
        var own = roster.own(world.who("reviewer1"));
        assertThat(own.atOnce()).isEqualTo(3);
        assertThat(own.absences()).hasSize(1);
        click("Take back");
        assertThat(roster.own(world.who("reviewer1")).absences()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aReviewerDeclaresAConflictWithItsReasonAndEndsIt() {
        signIn("reviewer1");
        go("availability", TermsView.class);
        click("Declare the conflict");
        assertThat(refusals()).hasSize(1);
        ComboBox<Party> party = find(ComboBox.class).withLabel("Party").single();
        party.setValue(party.getListDataView().getItems().filter(one -> one.code().equals("XAA")).findFirst().orElseThrow());
        find(TextArea.class).withLabel("Why").single().setValue("A cousin leads the ministry.");
        click("Declare the conflict");
        assertThat(roster.own(world.who("reviewer1")).conflicts()).hasSize(1);
        assertThat(shows("A cousin leads the ministry.")).isTrue();
        click("It is over");
        assertThat(roster.own(world.who("reviewer1")).conflicts()).isEmpty();
    }
}
