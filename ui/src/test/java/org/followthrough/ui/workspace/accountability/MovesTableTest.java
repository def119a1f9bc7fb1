package org.followthrough.ui.workspace.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followthrough.accountability.Movements;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.shared.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moved between two cycles, in the workspace. */
class MovesTableTest extends WorkspaceTest {

    @Autowired
    private Words words;

    @BeforeEach
    void open() {
        world.acceptedBy("XAA");
        signIn("observer");
        go("accountability", AccountabilityView.class);
    }

    private MovesTable table() {
        return new MovesTable(words, Asked.of(QueryParameters.of("party", "XAA")), new Movements.Table("2024-2", "2025-2",
                Map.of(AssessmentLevel.LIMITED, Map.of(AssessmentLevel.SUBSTANTIAL, 2, AssessmentLevel.LIMITED, 1)), 4, true));
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(MovesTableTest::all));
    }

    @Test
    void everyFigureOpensTheListBehindIt() {
        assertThat(all(table()).filter(Anchor.class::isInstance).map(one -> ((Anchor) one).getHref() + " " + ((Anchor) one).getText())).containsExactlyInAnyOrderElementsOf(
                List.of("accountability?moved=2024-2%3Alimited%3A2025-2%3Asubstantial&party=XAA 2", "accountability?moved=2024-2%3Alimited%3A2025-2%3Alimited&party=XAA 1"));
    }

    @Test
    void itSaysHowManyMovedAndThatTheMethodChanged() {
        assertThat(table().getElement().getTextRecursively()).contains("What moved between 2024-2 and 2025-2", "2 moved forward, 1 stayed, 0 moved back",
                "4 more commitments", "The method changed");
    }

    @Test
    void asLongAsNothingMovedThereIsNoTable() {
        UI.getCurrent().navigate(AccountabilityView.class, QueryParameters.of("party", "XAA"));
        assertThat(find(MovesTable.class).all()).isEmpty();
    }
}
