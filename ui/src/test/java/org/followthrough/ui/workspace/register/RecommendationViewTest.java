package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Set;
import org.followthrough.accountability.StandingRows;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Recommendations;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecommendationViewTest extends WorkspaceTest {

    @Autowired
    private Recommendations recommendations;
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

    @Test
    void whatIsNotInTheRegisterIsNotThere() {
        signIn("organiser");
        assertThat(go("recommendations/CSD-1999-RT9-99", NoSuchPage.class)).isNotNull();
    }
}
