package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.register.Recommendations;
import org.followthrough.register.treaties.TreatyAsks;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TreatyBoxTest extends WorkspaceTest {

    @Autowired
    private Recommendations recommendations;
    @Autowired
    private TreatyAsks asks;

    private boolean isMarked(String ref) {
        return asks.isMarked(recommendations.find(ref).orElseThrow().id());
    }

    private void open(String ref, String who) {
        signIn(who);
        go("recommendations/" + ref, RecommendationView.class);
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void aCuratorMarksATreatyAskAndTakesTheMarkAway() {
        var ref = world.recommendation();
        open(ref, "curator2");
        assertThat(page()).contains("It is an ordinary ask", "counts from the next panel on");
        click("Mark as a treaty ask");
        assertThat(isMarked(ref)).isTrue();
        assertThat(page()).contains("It is a treaty ask");
        click("Take the mark away");
        assertThat(isMarked(ref)).isFalse();
    }

    @Test
    void readersSeeTheMarkAndCannotSetIt() {
        var ref = world.recommendation();
        open(ref, "focal.xaa");
        assertThat(page()).doesNotContain("Treaty ask");
        open(ref, "organiser");
        click("Mark as a treaty ask");
        open(ref, "focal.xaa");
        assertThat(page()).contains("It is a treaty ask").doesNotContain("Take the mark away");
    }
}
