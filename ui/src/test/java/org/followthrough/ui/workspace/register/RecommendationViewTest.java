package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import java.util.Set;
import org.followthrough.accountability.StandingRows;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Classification;
import org.followthrough.register.Coding;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.vocabulary.Scheme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecommendationViewTest extends WorkspaceTest {

    @Autowired
    private Recommendations recommendations;
    @Autowired
    private RegisterService register;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Parties parties;

    private String open(String who) {
        var ref = world.recommendation();
        signIn(who);
        go("recommendations/" + ref, RecommendationView.class);
        return ref;
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Party> addressees() {
        return find(MultiSelectComboBox.class).single();
    }

    @Test
    void anOrganiserGivesItToSeveralAtOnce() {
        var ref = open("organiser");
        addressees().setValue(Set.copyOf(parties.find(Set.of("XAA", "XAB"))));
        click("Assign");
        assertThat(standings.of(recommendations.find(ref).orElseThrow().id())).hasSize(2);
    }

    @Test
    void nobodyChosenIsToldBesideTheField() {
        open("organiser");
        click("Assign");
        assertThat(addressees().isInvalid()).isTrue();
    }

    @Test
    void whoIsNoOrganiserCannotAssign() {
        open("focal.xaa");
        assertThat(find(MultiSelectComboBox.class).all()).isEmpty();
    }

    @Test
    void aSecondPersonConfirmsTheCodes() {
        var ref = open("curator2");
        click("Set these codes");
        assertThat(recommendations.find(ref).orElseThrow().qualityConfirmed()).isTrue();
    }

    @Test
    void whoProposedTheCodesIsNotAskedToConfirmThem() {
        open("curator");
        assertThat(find(QualityForm.class).all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> field(String label) {
        return find(MultiSelectComboBox.class).withLabel(label).single();
    }

    @Test
    void aCuratorSaysOfWhatItSpeaksAndItIsFoundByIt() {
        var ref = open("curator");
        click("Change what it speaks of");
        field("SDG targets").setValue(Set.of("10.7", "8.8"));
        field("Instruments and articles").setValue(Set.of("ICRMW-25"));
        states("From").setValue("XAA");
        states("To").setValue("XAB");
        click("Add the corridor");
        click("Save");
        assertThat(refusals()).isEmpty();
        var coding = recommendations.find(ref).orElseThrow().coding();
        assertThat(coding.of(Scheme.SDG)).containsExactly("8.8", "10.7");
        assertThat(coding.writtenCorridors()).containsExactly("XAA-XAB");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("recommendations?sdg=8.8", "recommendations?instrument=ICRMW-25",
                "recommendations?corridor=XAA-XAB", "recommendations?theme=labour");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> states(String label) {
        return find(ComboBox.class).withLabel(label).single();
    }

    @Test
    void halfACorridorIsToldAndNothingAdded() {
        open("organiser");
        click("Change what it speaks of");
        states("From").setValue("XAA");
        click("Add the corridor");
        assertThat(find(CorridorField.class).single().isInvalid()).isTrue();
        assertThat(find(CorridorField.class).single().getValue()).isNullOrEmpty();
    }

    @Test
    void aChangeThatSomebodyElseWasFasterWithIsTold() {
        var ref = open("curator");
        click("Change what it speaks of");
        register.classify(world.who("curator2"), ref, new Classification(Set.of("health"), Set.of(), Coding.NONE), null);
        field("Themes").setValue(Set.of("labour"));
        click("Save");
        assertThat(refusals()).hasSize(1);
        assertThat(recommendations.find(ref).orElseThrow().themes()).containsExactly("health");
    }

    @Test
    void whatTheTextSuggestsIsAcceptedOneByOneOrAllAtOnce() {
        var ref = open("curator");
        click("Change what it speaks of");
        var suggested = find(SuggestionList.class).single();
        assertThat(suggested.getElement().getTextRecursively()).contains("because of \u201crecruitment\u201d");
        var before = find(Button.class).withText("Accept").all().size();
        test(find(Button.class).withText("Accept").all().getFirst()).click();
        assertThat(find(Button.class).withText("Accept").all()).hasSize(before - 1);
        click("Accept all");
        assertThat(suggested.isVisible()).isFalse();
        click("Save");
        var kept = recommendations.find(ref).orElseThrow();
        assertThat(kept.themes()).containsExactly("labour", "recruitment");
        assertThat(kept.coding().of(Scheme.MIGRATION_FORMS)).containsExactly("labour");
    }

    @Test
    void whoMayNotClassifyReadsOnly() {
        open("focal.xaa");
        assertThat(find(Button.class).withText("Change what it speaks of").all()).isEmpty();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("recommendations?theme=labour", "recommendations?gcm=6");
    }

    @Test
    void whatIsNotInTheRegisterIsNotThere() {
        signIn("organiser");
        assertThat(go("recommendations/CSD-1999-RT9-99", NoSuchPage.class)).isNotNull();
    }
}
