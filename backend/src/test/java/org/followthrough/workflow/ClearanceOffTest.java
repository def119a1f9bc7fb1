package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.ProcessView.Diagram;
import org.followthrough.workflow.moving.ChangedModels;
import org.followthrough.workflow.moving.MovedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Where an edition clears nothing the drawing shows clearing as skipped; what follows an older model goes on as before. */
@IntegrationTest
@Import({World.class, ChangedModels.class, MovedModels.class})
@DirtiesContext
class ClearanceOffTest {

    private static final Profile WITHOUT = new Profile("without", 10, 60, 10, 20, 30, 14, 15, 10, 10,
            Set.of(ProfileStep.ACCEPTANCE, ProfileStep.PANEL, ProfileStep.ESCALATION));

    @Autowired
    private World world;
    @Autowired
    private ChangedModels models;
    @Autowired
    private MovedModels moved;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private Verification verification;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String cycle(String edition) {
        var code = moved.plan("C-" + edition, edition, 0, 42);
        world.walkTo(clock.now().toString());
        return code;
    }

    private Diagram diagram(String ref, String what) {
        return moved.diagram("focal.xaa", ref, what);
    }

    private void answersAndReports(String ref, String edition) {
        commitments.respond(world.who("focal.xaa"), ref, World.accepted());
        reports(ref, cycle(edition));
    }

    private void reports(String ref, String cycle) {
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
    }

    @Test
    void clearingIsDrawnAsSkippedAndNotAsDone() {
        var edition = world.forumOfItsOwn(WITHOUT, "UTC");
        var ref = world.assignedOf(edition, "XAA");
        answersAndReports(ref, edition);
        assertThat(diagram(ref, "assignment")).satisfies(assignment -> {
            assertThat(assignment.skipped()).contains("Task_ClearPosition");
            assertThat(assignment.done()).contains("Task_Respond", "End_Responded").doesNotContain("Task_ClearPosition");
            assertThat(assignment.walked()).contains("Flow_PositionClearedBySending").doesNotContain("Flow_PositionClearanceNeeded");
        });
        assertThat(diagram(ref, "progress-reporting")).satisfies(report -> {
            assertThat(report.skipped()).contains("Task_ClearReport");
            assertThat(report.walked()).contains("Flow_ReportClearedBySending");
        });
        commitments.respond(world.who("focal.xaa"), ref, World.accepted());
        assertThat(diagram(ref, "commitment").done()).contains("Event_PositionSubmitted", "End_ChangedPositionDecided")
                .doesNotContain("Task_ClearChangedPosition");
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void whatFollowsAnOlderModelGoesOnAsBeforeAndCanBeMoved() {
        var names = List.of("assignment", "progress-reporting", "commitment");
        names.forEach(name -> models.deploy(name, ChangedModels.withClearanceAlways(name)));
        var edition = world.forumOfItsOwn(WITHOUT, "UTC");
        var ref = world.assignedOf(edition, "XAA");
        var other = world.assignedOf(edition, "XAA");
        commitments.respond(world.who("focal.xaa"), other, World.accepted());
        var cycle = cycle(edition);
        names.forEach(models::restore);
        commitments.respond(world.who("focal.xaa"), ref, World.accepted());
        assertThat(diagram(ref, "assignment").done()).contains("Task_ClearPosition");
        reports(other, cycle);
        assertThat(diagram(other, "progress-reporting").done()).contains("Task_ClearReport");
        commitments.respond(world.who("focal.xaa"), other, World.accepted());
        assertThat(verification.run()).isEmpty();

        var to = models.newest("commitment");
        assertThat(moved.move("commitment", to - 1, to, Map.of()).done()).isEqualTo(2);
        commitments.respond(world.who("focal.xaa"), ref, World.accepted());
        assertThat(diagram(ref, "commitment").walked()).contains("Flow_ChangedPositionClearedBySending");
        assertThat(verification.run()).isEmpty();
    }
}
