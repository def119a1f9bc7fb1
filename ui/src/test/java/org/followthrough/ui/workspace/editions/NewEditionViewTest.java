package org.followthrough.ui.workspace.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.reporting.CycleAnchors;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Making an edition step by step. */
@TestPropertySource(properties = "world=programmes")
class NewEditionViewTest extends WorkspaceTest {

    @Autowired
    private Editions editions;
    @Autowired
    private CycleService cycles;
    @Autowired
    private MethodClock clock;
    private final String code = "N" + UUID.randomUUID().toString().substring(0, 7);
    private String other;

    @BeforeEach
    void open() {
        other = world.forumOfItsOwn(Profile.INFORMAL, "Asia/Kathmandu");
        signIn("organiser");
        go("new-edition", NewEditionView.class);
        like();
    }

    @SuppressWarnings("unchecked")
    private void like() {
        find(Select.class).withLabel("Begin like").single().setValue(editions.find(other).orElseThrow());
    }

    private void named(String name) {
        field("Name").setValue(name);
        field("Code").setValue(code);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void dated(LocalDate opens, LocalDate closes) {
        find(DatePicker.class).withLabel("Opens").single().setValue(opens);
        find(DatePicker.class).withLabel("Closes").single().setValue(closes);
    }

    private String heading() {
        return find(H2.class).all().getFirst().getText();
    }

    @Test
    void anEditionLikeAnotherTakesOverForumTimeStepsAndProgramme() {
        assertThat(field("Code of the forum").getValue()).isEqualTo(other);
        named("Second meeting");
        click("Next");
        assertThat(field("Time zone").getValue()).isEqualTo("Asia/Kathmandu");
        dated(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 4));
        click("Next");
        find(IntegerField.class).withLabel("Days for the review").single().setValue(25);
        click("Next");
        assertThat(heading()).isEqualTo("This will be made");
        assertThat(editions.find(code)).as("nothing is stored before the last step").isEmpty();
        click("Make the edition");
        var made = editions.find(code).orElseThrow();
        assertThat(made.profile().review()).isEqualTo(25);
        assertThat(made.profile().has(ProfileStep.ACCEPTANCE)).isFalse();
        assertThat(editions.programme(code).events()).extracting(Event::starts).containsExactly(LocalDate.of(2027, 2, 1));
        assertThat(getCurrentView()).isInstanceOf(ProgrammeView.class);
    }

    @Test
    void eachStepTellsItsOwnFieldsAndGoesNoFurther() {
        click("Next");
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Code").isInvalid()).isTrue();
        named("Second meeting");
        click("Next");
        click("Next");
        assertThat(find(DatePicker.class).withLabel("Opens").single().isInvalid()).isTrue();
        dated(LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 1));
        click("Next");
        assertThat(find(DatePicker.class).withLabel("Closes").single().isInvalid()).as("it ends before it begins").isTrue();
        dated(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 1));
        click("Next");
        find(IntegerField.class).withLabel("Days for the review").single().setValue(0);
        click("Next");
        assertThat(find(IntegerField.class).withLabel("Days for the review").single().isInvalid()).isTrue();
        assertThat(heading()).isEqualTo("Which steps does it have, and how long do they last?");
    }

    @Test
    void whoGoesBackFindsWhatTheyWrote() {
        named("Second meeting");
        click("Next");
        dated(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 4));
        click("Back");
        assertThat(field("Name").getValue()).isEqualTo("Second meeting");
        click("Next");
        assertThat(find(DatePicker.class).withLabel("Opens").single().getValue()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void cyclesOfTheOtherEditionAreOfferedOnTheNewDatesAndChangedBeforeAnythingIsMade() {
        var today = LocalDate.ofInstant(clock.now(), java.time.ZoneId.of("Asia/Kathmandu"));
        cycles.plan(world.who("organiser"), new CyclePlan("w-" + code, other, today.plusDays(5), today.plusDays(45), null, 10, 20, 10), CycleAnchors.NONE);
        named("Second meeting");
        click("Next");
        dated(LocalDate.of(2025, 1, 13).plusDays(700), LocalDate.of(2025, 1, 16).plusDays(700));
        click("Next");
        click("Next");
        assertThat(find(DatePicker.class).withLabel("Opens").single().getValue()).isEqualTo(today.plusDays(705));
        find(DatePicker.class).withLabel("Opens").single().setValue(today.plusDays(706));
        field("Code").setValue("z-" + code);
        click("Make the edition");
        assertThat(cycles.find(world.who("organiser"), "z-" + code).orElseThrow().opens()).isEqualTo(today.plusDays(706));
    }

    @Test
    void aCycleThatTheRulesRefuseIsToldAtItsFieldAndNothingIsMade() {
        var today = LocalDate.ofInstant(clock.now(), java.time.ZoneId.of("Asia/Kathmandu"));
        cycles.plan(world.who("organiser"), new CyclePlan("w-" + code, other, today.plusDays(5), today.plusDays(45), null, 10, 20, 10), CycleAnchors.NONE);
        named("Second meeting");
        click("Next");
        dated(LocalDate.of(2025, 1, 13).plusDays(700), LocalDate.of(2025, 1, 16).plusDays(700));
        click("Next");
        click("Next");
        find(DatePicker.class).withLabel("Opens").single().setValue(today);
        click("Make the edition");
        assertThat(find(DatePicker.class).withLabel("Opens").single().isInvalid()).isTrue();
        assertThat(editions.find(code)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void commentsOfThePublicAreOffUntilSomebodyTurnsThemOn() {
        named("Second meeting");
        click("Next");
        dated(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 4));
        click("Next");
        var steps = (CheckboxGroup<ProfileStep>) find(CheckboxGroup.class).single();
        assertThat(steps.getValue()).doesNotContain(ProfileStep.PUBLIC_COMMENT);
        steps.select(ProfileStep.PUBLIC_COMMENT);
        find(IntegerField.class).withLabel("Days for comments of the public").single().setValue(15);
        click("Next");
        assertThat(find(DescriptionList.class).all().getFirst().getElement().getTextRecursively()).contains("Comments of the publicon",
                "Days for comments of the public15");
        click("Make the edition");
        assertThat(editions.find(code).orElseThrow().profile()).returns(true, profile -> profile.has(ProfileStep.PUBLIC_COMMENT))
                .returns(15, Profile::comment);
    }

    @Test
    void onlyAnOrganiserMakesEditions() {
        signIn("curator");
        go("new-edition", NoSuchPage.class);
    }
}
