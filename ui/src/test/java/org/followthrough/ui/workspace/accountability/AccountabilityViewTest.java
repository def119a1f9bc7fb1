package org.followthrough.ui.workspace.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.followthrough.accountability.BothSides.Measure;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.packs.FreezingDesk;
import org.followthrough.accountability.packs.FreezingService;
import org.followthrough.parties.PartyKind;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of both sides in the workspace, with the lists behind them. */
class AccountabilityViewTest extends WorkspaceTest {

    @Autowired
    private Overview overview;
    @Autowired
    private FreezingService freezings;
    @Autowired
    private FreezingDesk freezing;

    @BeforeEach
    void givenToBothSides() {
        world.acceptedBy("XAA");
        world.acceptedBy("ORG-15");
        signIn("observer");
    }

    private void ask(String name, String value) {
        UI.getCurrent().navigate(AccountabilityView.class, QueryParameters.of(name, value));
    }

    private List<String> addresses() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void bothSidesStandSideBySideByTheSameMeasures() {
        go("accountability", AccountabilityView.class);
        var sides = overview.sides(Filter.ALL);
        var shown = text(find(SidesTable.class).single());
        for (var measure : Measure.values()) {
            for (var side : PartyKind.values()) {
                assertThat(shown).contains(measure.count(sides.of(side)) + " of " + sides.of(side).assigned());
                assertThat(addresses()).contains(Asked.of(QueryParameters.of("kind", side.code()))
                        .with(measure.filter(), measure.value().code()).address());
            }
        }
    }

    @Test
    void besideOneSideOrOneAddresseeStandBothForComparison() {
        var sides = overview.sides(Filter.ALL);
        for (var narrowed : List.of(QueryParameters.of("kind", "organisation"), QueryParameters.of("party", "ORG-15"))) {
            UI.getCurrent().navigate(AccountabilityView.class, narrowed);
            assertThat(text(find(SidesTable.class).single())).contains("Both sides, of everything that the other conditions choose")
                    .contains(Measure.REPORTED.count(sides.governments()) + " of " + sides.governments().assigned());
            assertThat(addresses()).anyMatch(address -> address.contains("~ORG-15")).noneMatch(address -> address.endsWith("~XAA"));
        }
    }

    @Test
    void aSideIsChosenInTheFilterAndStandsInTheAddress() {
        go("accountability", AccountabilityView.class);
        choose("organisation");
        assertThat(addresses()).anyMatch(address -> address.contains("~ORG-15")).noneMatch(address -> address.endsWith("~XAA"));
    }

    @SuppressWarnings("unchecked")
    private void choose(String side) {
        find(ComboBox.class).withLabel("Given to").single().setValue(side);
    }

    @Test
    void figuresCanBeGroupedBySide() {
        ask("groupBy", "kind");
        assertThat(addresses()).contains("accountability?groupBy=kind&kind=organisation", "accountability?groupBy=kind&kind=state");
    }

    @Test
    void anUnknownSideAsksForNothing() {
        ask("kind", "planet");
        assertThat(addresses()).anyMatch(address -> address.endsWith("~XAA"));
    }

    @Test
    void anOrganiserFreezesAPackAndEverybodySeesIt() {
        ask("edition", "GFMD-2009");
        assertThat(find(Button.class).withText("Freeze a pack now").exists()).isFalse();
        signIn("organiser");
        ask("edition", "GFMD-2009");
        test(find(Button.class).withText("Freeze a pack now").single()).click();
        test(find(Button.class).withText("Freeze and publish").single()).click();
        assertThat(text(find(FreezingLine.class).single())).contains("is going to be frozen");
        assertThat(find(Button.class).withText("Freeze a pack now").exists()).isFalse();
        assertThat(addresses()).noneMatch(address -> address.startsWith("/packs/GFMD-2009-"));
        freezing.finish(freezings.latest(world.who("organiser"), "GFMD-2009").orElseThrow().id());
        ask("edition", "GFMD-2009");
        assertThat(addresses()).anyMatch(address -> address.startsWith("/packs/GFMD-2009-"));
        assertThat(find(FreezingLine.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Freeze a pack now").exists()).isTrue();
        signIn("observer");
        ask("edition", "GFMD-2009");
        assertThat(addresses()).anyMatch(address -> address.startsWith("/packs/GFMD-2009-"));
    }
}
