package org.followthrough.ui.workspace.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.Panels;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.ClosingService;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A closing that one of chair and organiser has proposed, as both of them see it. */
@Import(Panels.class)
class ClosingTabTest extends WorkspaceTest {

    @Autowired
    private Panels panels;
    @Autowired
    private CommitmentReader reader;
    @Autowired
    private ClosingService closing;
    @Autowired
    private Cycles cycles;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;

    private void open(String who, String ref) {
        signIn(who);
        UI.getCurrent().navigate("commitments/" + ref, QueryParameters.of("tab", "closing"));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> texts() {
        return find(Div.class).all().stream().map(Div::getText).toList();
    }

    private String proposed(String cycle) {
        var ref = world.assigned("XAB");
        var target = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(5);
        world.respond(ref, new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", target, "", ""), List.of()));
        panels.assessed(ref, world.openCycle(cycle), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        walk.to(cycles.find(cycle).orElseThrow().closesAt().plus(Duration.ofHours(1)));
        closing.closeNotImplemented(world.who("organiser"), ref, "The target has passed.");
        return ref;
    }

    @Test
    void whoProposedSeesThatItWaitsAndTheChairSeesWhyAndConfirms() {
        var ref = proposed("closing-tab-1");
        open("organiser", ref);
        assertThat(texts()).anyMatch(text -> text.startsWith("The organiser proposed it on")).anyMatch(text -> text.contains("It lapses after"));
        assertThat(buttons()).doesNotContain("Confirm the closing", "Refuse");
        open(panels.chair(ref, "closing-tab-1"), ref);
        assertThat(texts()).contains("The target has passed.");
        click("Confirm the closing");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.CLOSED_NOT_IMPLEMENTED);
    }

    @Test
    void theChairRefusesWithAReason() {
        var ref = proposed("closing-tab-2");
        open(panels.chair(ref, "closing-tab-2"), ref);
        click("Refuse");
        var why = find(TextArea.class).withLabel("Why you refuse; for the panel’s chair and the organisers").single();
        assertThat(why.isInvalid()).isTrue();
        why.setValue("A bill is before parliament.");
        click("Refuse");
        assertThat(closing.proposal(world.who("organiser"), ref)).isEmpty();
        assertThat(reader.read(ref).commitment().state().isClosed()).isFalse();
    }
}
