package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.lineage.Asks;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.register.lineage.LineageService;
import org.followthrough.register.lineage.Lineages;
import org.followthrough.register.lineage.Suggesting;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Import(Asks.class)
class LineageViewTest extends WorkspaceTest {

    @Autowired
    private Asks asks;
    @Autowired
    private Suggesting suggesting;
    @Autowired
    private LineageService lineage;
    @Autowired
    private Lineages lineages;

    @Autowired
    private JdbcClient jdbc;

    private String old = "";
    private String fresh = "";

    @BeforeEach
    void twoThatAreAlike() {
        asks.begin(2014, 2020);
        old = asks.of(2009, "Ring the fog bells", "Ring the fog bells of every harbour pier at dusk.");
        fresh = asks.of(2020, "Ring the fog bells again", "Ring the fog bells of each harbour pier at dusk.");
        while (suggesting.some() > 0) {
            Thread.onSpinWait();
        }
    }

    private void openDesk() {
        signIn("curator");
        go("register/lineage", LineageView.class);
    }

    private List<Lineages.Relative> links() {
        return lineages.of(List.of(fresh)).getOrDefault(fresh, List.of());
    }

    private int linksInAll() {
        return jdbc.sql("select count(*) from lineage_link where status = 'confirmed'").query(Integer.class).single();
    }

    @Test
    void aSuggestionIsShownWithWhatBothSayAndConfirmed() {
        var before = linksInAll();
        openDesk();
        assertThat(find(PairBench.class).all()).hasSize(1);
        click("It repeats the other");
        assertThat(refusals()).isEmpty();
        assertThat(linksInAll()).isEqualTo(before + 1);
    }

    @Test
    void aRefusalNeedsAReason() {
        openDesk();
        click("No link");
        click("Refuse the link");
        assertThat(refusals()).hasSize(1);
        find(TextArea.class).all().getLast().setValue("Another harbour.");
        click("Refuse the link");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void theListIsForThoseWhoKeepTheRegister() {
        signIn("focal.xaa");
        assertThat(go("register/lineage", NoSuchPage.class)).isNotNull();
        signIn("organiser");
        assertThat(go("register/lineage", LineageView.class)).isNotNull();
    }

    @Test
    void thePageOfAnAskShowsEveryTimeThatItWasAsked() {
        lineage.link(world.who("curator"), fresh, LineageKind.REPEATS, old, null);
        signIn("focal.xaa");
        go("recommendations/" + old, RecommendationView.class);
        assertThat(find(ChainSection.class).all()).hasSize(1);
        assertThat(find(LinkForm.class).all()).isEmpty();
    }

    @Test
    void aLinkIsSetByHandAndTakenBackWithAReason() {
        signIn("curator");
        go("recommendations/" + fresh, RecommendationView.class);
        find(TextField.class).all().stream().filter(field -> "Reference of the other ask".equals(field.getLabel())).findFirst().orElseThrow().setValue(old);
        click("Set the link");
        assertThat(links()).hasSize(1);
        click("Take back that it repeats " + old);
        find(TextArea.class).all().getLast().setValue("Only alike.");
        click("Take the link back");
        assertThat(links()).isEmpty();
        assertThat(asks.state(old)).isEqualTo(RecommendationState.REGISTERED);
    }

    @Test
    void whatIsLikeItStandsOnThePageWithWhatBecameOfIt() {
        signIn("curator");
        go("recommendations/" + fresh, RecommendationView.class);
        assertThat(find(SimilarSection.class).all()).hasSize(1);
    }
}
