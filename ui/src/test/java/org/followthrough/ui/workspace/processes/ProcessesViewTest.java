package org.followthrough.ui.workspace.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;

/** Where commitments pile up, for the organiser. */
class ProcessesViewTest extends WorkspaceTest {

    private void open(String query) {
        UI.getCurrent().navigate("process", QueryParameters.fromString(query));
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream().map(row -> row.getElement().getTextRecursively()).toList();
    }

    @Test
    void everyStepSaysHowManyStandThereAndOpensThem() {
        world.assigned("XAB");
        var ref = world.assigned("XAB");
        signIn("organiser");
        open("party=XAB&edition=GFMD-2009");
        var count = find(Anchor.class).all().stream().filter(link -> link.getHref().contains("step=Task_Respond")).toList().getFirst();
        assertThat(Integer.parseInt(count.getText())).isGreaterThanOrEqualTo(2);
        open(count.getHref().substring("process?".length()));
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("commitments/" + ref);
    }

    @Test
    void theDrawingCarriesTheSameFiguresAsTheTable() {
        world.assigned("XAC");
        signIn("organiser");
        open("party=XAC");
        var count = find(Anchor.class).all().stream().filter(link -> link.getHref().contains("step=Task_Respond")).findFirst().orElseThrow();
        var drawing = find(Div.class).all().stream().filter(div -> div.hasClassName("drawing"))
                .map(div -> div.getElement().getProperty("innerHTML")).filter(svg -> svg.contains("Respond with")).findFirst().orElseThrow();
        assertThat(drawing).contains(">" + count.getText() + "</text>");
    }

    @Test
    void whatIsNotLateIsLeftOutOnRequest() {
        var ref = world.assigned("XAB");
        signIn("organiser");
        open("step=Task_Respond&late=true&party=XAB");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).doesNotContain("commitments/" + ref);
    }

    @Test
    void aChoiceWithoutAnythingSaysSo() {
        signIn("organiser");
        open("edition=nowhere");
        assertThat(find(Section.class).all()).isEmpty();
        assertThat(rows()).isEmpty();
        assertThat(find(Div.class).all().stream().filter(div -> div.hasClassName("empty")).map(Div::getText))
                .containsExactly("Nothing stands here under this choice.");
    }
}
