package org.followthrough.ui.workspace.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.followthrough.World;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Actor;
import org.followthrough.intake.papers.PaperService;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.shared.FileField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** In a world of its own: its programme would be that of other tests. */
@TestPropertySource(properties = "world=programmes")
class ProgrammeViewTest extends WorkspaceTest {

    @Autowired
    private Editions editions;
    @Autowired
    private PaperService papers;
    @Autowired
    private RegisterSearch register;

    private void edition(String code) {
        signIn("organiser");
        go("new-edition", NewEditionView.class);
        find(Select.class).withLabel("Begin like").all().forEach(like -> like.setValue(null));
        type("Code", code);
        type("Code of the forum", "GFMD");
        type("Name", "Tirana 2027");
        click("Next");
        if (!refusals().isEmpty()) {
            return;
        }
        find(DatePicker.class).withLabel("Opens").single().setValue(LocalDate.of(2027, 5, 3));
        find(DatePicker.class).withLabel("Closes").single().setValue(LocalDate.of(2027, 5, 6));
        click("Next");
        click("Next");
        click("Make the edition");
    }

    private void type(String label, String text) {
        find(TextField.class).withLabel(label).all().getFirst().setValue(text);
    }

    private void choose(String edition, String event) {
        UI.getCurrent().navigate("editions/" + edition, QueryParameters.of("event", event));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    @Test
    void anOrganiserMakesAnEditionWithItsMeetingAndRoundtables() {
        edition("T-1");
        assertThat(getCurrentView()).isInstanceOf(ProgrammeView.class);
        type("Code", "CSD-T-1");
        type("Name", "Civil Society Days");
        press("Add it");
        type("Name", "Day 1");
        press("Add it");
        assertThat(editions.programme("T-1").events()).extracting(Event::code).containsExactlyInAnyOrder("CSD-T-1", "CSD-T-1-D1");
        choose("T-1", "CSD-T-1");
        find(DatePicker.class).withLabel("Ends").all().getLast().setValue(LocalDate.of(2027, 5, 4));
        press("Save the event");
        assertThat(refusals()).as("the day below it would be left out").isNotEmpty();
    }

    private void until(LocalDate starts, LocalDate ends) {
        find(DatePicker.class).withLabel("Starts").all().getLast().setValue(starts);
        find(DatePicker.class).withLabel("Ends").all().getLast().setValue(ends);
    }

    private boolean isTold(String text) {
        return find(Paragraph.class).all().stream().anyMatch(one -> one.getText().contains(text));
    }

    @Test
    void aMeetingThatMovesTellsWhatGoesWithItAndTakesItAlong() {
        edition("T-9");
        type("Code", "CSD-T-9");
        type("Name", "Days");
        press("Add it");
        type("Name", "Day 1");
        press("Add it");
        choose("T-9", "CSD-T-9");
        assertThat(isTold("Events below")).as("nothing moves yet").isFalse();
        until(LocalDate.of(2027, 5, 10), LocalDate.of(2027, 5, 13));
        assertThat(isTold("Events below that go with it: 1")).isTrue();
        press("Save the event");
        assertThat(editions.programme("T-9").below("CSD-T-9").getFirst().starts()).isEqualTo(LocalDate.of(2027, 5, 10));
        until(LocalDate.of(2027, 5, 17), LocalDate.of(2027, 5, 20));
        test(find(Checkbox.class).withLabel("Move what lies below with it").single()).click();
        press("Save the event");
        assertThat(refusals()).as("the day below would be left out").isNotEmpty();
    }

    @Test
    void anEditionThatMovesTakesItsProgrammeAlong() {
        edition("T-8");
        type("Code", "CSD-T-8");
        type("Name", "Days");
        press("Add it");
        UI.getCurrent().navigate("editions/T-8");
        find(DatePicker.class).withLabel("Opens").single().setValue(LocalDate.of(2027, 6, 3));
        assertThat(isTold("Its length changes")).isTrue();
        find(DatePicker.class).withLabel("Closes").single().setValue(LocalDate.of(2027, 6, 6));
        assertThat(isTold("Events below that go with it: 1")).isTrue();
        press("Save the edition");
        assertThat(editions.event("CSD-T-8").orElseThrow().starts()).isEqualTo(LocalDate.of(2027, 6, 3));
    }

    @Test
    void aCodeThatIsTakenIsToldInTheForm() {
        edition("T-2");
        edition("T-2");
        assertThat(refusals()).hasSize(1);
        assertThat(getCurrentView()).isInstanceOf(NewEditionView.class);
    }

    @Test
    void eventsAreMovedAndOnlyEmptyOnesDeleted() {
        edition("T-3");
        type("Code", "CSD-T-3");
        type("Name", "Days");
        press("Add it");
        type("Name", "Day 1");
        press("Add it");
        choose("T-3", "CSD-T-3");
        type("Name", "Day 2");
        press("Add it");
        press("Move up");
        assertThat(editions.programme("T-3").below("CSD-T-3")).extracting(Event::name).containsExactly("Day 2", "Day 1");
        press("Delete the empty event");
        assertThat(editions.programme("T-3").below("CSD-T-3")).extracting(Event::name).containsExactly("Day 1");
        choose("T-3", "CSD-T-3");
        press("Delete the empty event");
        assertThat(refusals()).hasSize(1);
        assertThat(editions.event("CSD-T-3")).isPresent();
    }

    @Test
    void aPaperIsKeptWithItsTitleAndForWhomItIs() {
        signIn("curator");
        choose(World.EDITION, World.EVENT);
        press("Add the paper");
        assertThat(refusals()).as("without a file").hasSize(1);
        find(FileField.class).single().received("Fees.txt", "Fees.".getBytes(StandardCharsets.UTF_8));
        press("Add the paper");
        assertThat(papers.readable(Actor.PUBLIC, World.EDITION, null, null, 10)).singleElement().satisfies(paper -> {
            assertThat(paper.title()).isEqualTo("Fees.txt");
            assertThat(paper.date()).isEqualTo(LocalDate.of(2009, 11, 2));
        });
        press("Remove");
        assertThat(papers.readable(Actor.PUBLIC, World.EDITION, null, null, 10)).isEmpty();
    }

    @Test
    void aCuratorSeesTheProgrammeAndCannotChangeIt() {
        signIn("curator");
        choose(World.EDITION, World.EVENT);
        assertThat(find(Button.class).withText("Save the event").all()).isEmpty();
        assertThat(find(Select.class).withLabel("Takes place in").all()).isEmpty();
        signIn("focal.xaa");
        assertThat(go("editions/" + World.EDITION, NoSuchPage.class)).isNotNull();
        signIn("organiser");
        assertThat(go("editions/none", NoSuchPage.class)).isNotNull();
        choose(World.EDITION, "none");
        assertThat(getCurrentView()).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void aDocumentIsHiddenAtOnceAndOpenedByASecondPersonOnly() {
        var ref = world.recommendation();
        signIn("curator");
        choose(World.EDITION, World.EVENT);
        show(Attribution.NOT_ATTRIBUTED, "");
        assertThat(register.find(ref).orElseThrow().belonging().attribution()).isEqualTo(Attribution.NOT_ATTRIBUTED);
        show(Attribution.NAMED, "Agreed by all.");
        assertThat(register.find(ref).orElseThrow().belonging().attribution()).isEqualTo(Attribution.NOT_ATTRIBUTED);
        signIn("curator2");
        choose(World.EDITION, World.EVENT);
        show(Attribution.NAMED, "Agreed by all.");
        assertThat(register.find(ref).orElseThrow().belonging().attribution()).isEqualTo(Attribution.NAMED);
    }

    @SuppressWarnings("unchecked")
    private void show(Attribution mode, String reason) {
        find(Select.class).withLabel("Whom the public may see").single().setValue(mode);
        find(TextArea.class).withLabel("Reason").single().setValue(reason);
        press("Change what is shown");
    }

    @Test
    @SuppressWarnings("unchecked")
    void commentsOfThePublicAreTurnedOnInAProfileAlsoOnceSomethingIsAssigned() {
        var code = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        world.assignedOf(code, world.stateOfItsOwn());
        signIn("organiser");
        go("editions/" + code, ProgrammeView.class);
        ((CheckboxGroup<ProfileStep>) find(CheckboxGroup.class).single()).select(ProfileStep.PUBLIC_COMMENT);
        find(IntegerField.class).withLabel("Days for comments of the public").single().setValue(15);
        click("Save the profile");
        assertThat(refusals()).isEmpty();
        assertThat(editions.find(code).orElseThrow().profile()).returns(true, profile -> profile.has(ProfileStep.PUBLIC_COMMENT))
                .returns(15, Profile::comment);
    }
}
