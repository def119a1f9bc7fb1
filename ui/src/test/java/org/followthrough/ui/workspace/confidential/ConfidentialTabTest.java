package org.followthrough.ui.workspace.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the workspace shows of confidential submissions, and to whom. */
class ConfidentialTabTest extends WorkspaceTest {

    private static int number;

    @Autowired
    private ConfidentialService service;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private MethodClock clock;

    private String ref = "";
    private String cycle = "";

    @BeforeEach
    void handIn() {
        ref = world.acceptedBy("XAB");
        cycle = world.openCycle("confidential-tab-" + ++number);
        world.reported(ref, cycle, SelfReport.DONE);
        sealing.declare(world.who(world.chair(ref, cycle)), ref, cycle);
        reviews.declare(world.who(world.panel(ref, cycle).getFirst()), ref, cycle);
        service.handIn(Actor.PUBLIC, ref, "Visits were announced.", null);
    }

    private void open(String who) {
        signIn(who);
        UI.getCurrent().navigate("commitments/" + ref, QueryParameters.of("tab", "confidential"));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private boolean offered() {
        return find(Anchor.class).all().stream().anyMatch(link -> link.getHref().endsWith("tab=confidential"));
    }

    @Test
    void the_chair_opens_it_on_purpose_and_publishes_a_redacted_copy() {
        open(world.chair(ref, cycle));
        assertThat(page()).contains("not opened yet").doesNotContain("Visits were announced.");
        click("Open");
        assertThat(page()).contains("Visits were announced.");
        find(Details.class).withCondition(one -> "Publish a redacted copy".equals(one.getSummaryText())).single().setOpened(true);
        test(find(TextField.class).withLabel("Title").single()).setValue("An account of visits");
        test(find(TextArea.class).withLabel("Redacted copy").single()).setValue("Inspections were announced.");
        click("Publish");
        assertThat(refusals()).isEmpty();
        assertThat(page()).contains("a redacted copy is public");
        find(Details.class).withCondition(one -> "Take the redacted copy out of public".equals(one.getSummaryText())).single().setOpened(true);
        click("Take the redacted copy out of public");
        assertThat(page()).doesNotContain("a redacted copy is public").contains("Publish a redacted copy");
    }

    @Test
    void a_reviewer_reads_it_and_writes_no_copy() {
        open(world.panel(ref, cycle).getFirst());
        click("Open");
        assertThat(page()).contains("Visits were announced.");
        assertThat(find(Details.class).all()).noneMatch(one -> "Publish a redacted copy".equals(one.getSummaryText()));
    }

    @Test
    void the_organiser_learns_how_many_and_others_nothing() {
        open("organiser");
        assertThat(offered()).as("on the same day").isFalse();
        world.walkTo(clock.now().plusSeconds(24 * 3600).toString());
        open("organiser");
        assertThat(page()).contains("One thing was handed in confidentially").doesNotContain("Visits were announced.");
        for (var other : new String[] {"focal.xab", "clearing.xab", "admin", "observer", world.panel(ref, cycle).get(1)}) {
            open(other);
            assertThat(offered()).as(other).isFalse();
            assertThat(page()).as(other).doesNotContain("Visits were announced.", "handed in confidentially");
        }
    }
}
