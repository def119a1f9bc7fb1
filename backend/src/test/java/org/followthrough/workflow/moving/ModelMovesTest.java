package org.followthrough.workflow.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.bulk.BulkService;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.moving.CheckedPlan.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** A changed model takes effect for what begins; what runs is moved by a plan that is checked first. */
@IntegrationTest
@Import({World.class, ChangedModels.class, MovedModels.class})
@DirtiesContext
class ModelMovesTest {

    private static final String ASSIGNMENT = "assignment";

    @Autowired
    private World world;
    @Autowired
    private ChangedModels models;
    @Autowired
    private MovedModels moved;
    @Autowired
    private ModelMoves moves;
    @Autowired
    private BulkService bulk;
    @Autowired
    private BulkRunner runner;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private TransferService transfers;
    @Autowired
    private ProcessView process;
    @Autowired
    private Verification verification;
    @Autowired
    private CycleService cycles;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    private int before;

    @BeforeEach
    void begin() {
        world.begin();
        before = models.restore(ASSIGNMENT);
    }

    @AfterEach
    void asShipped() {
        List.of(ASSIGNMENT, "commitment", "progress-reporting").forEach(models::restore);
        assertThat(verification.run()).isEmpty();
    }

    private CheckedPlan check(int to, Map<String, String> mapping) {
        return moves.check(world.who("admin"), new MovePlan(ASSIGNMENT, before, to, mapping));
    }

    private Line line(CheckedPlan plan, String element) {
        return plan.lines().stream().filter(one -> one.element().equals(element)).findFirst().orElseThrow();
    }

    private int version(String ref, String what) {
        return moved.diagram("organiser", ref, what).version();
    }

    private String step(String ref) {
        return process.currentStep(world.who("organiser"), ref).orElseThrow().id();
    }

    @Test
    void whatRunsStaysWithItsModelAndWhatBeginsFollowsTheNewOne() {
        var old = world.assigned("XAA");
        var changed = models.deploy(ASSIGNMENT, ChangedModels::withTask);
        var fresh = world.assigned("XAB");
        assertThat(version(old, ASSIGNMENT)).isEqualTo(before);
        assertThat(version(fresh, ASSIGNMENT)).isEqualTo(changed);
        var deployed = moves.deployed(world.who("admin")).stream().filter(one -> one.process().equals(ASSIGNMENT)).findFirst().orElseThrow();
        assertThat(deployed.versions().getFirst()).satisfies(newest -> {
            assertThat(newest.version()).isEqualTo(changed);
            assertThat(newest.running()).isEqualTo(1);
        });
        assertThat(deployed.versions().get(1).running()).isEqualTo(1);
    }

    @Test
    void withATaskAddedWhatRunsIsMovedAndWalksToItsEndThroughIt() {
        var ref = world.assigned("XAA");
        var changed = models.deploy(ASSIGNMENT, ChangedModels::withTask);
        assertThat(check(changed, Map.of())).satisfies(plan -> {
            assertThat(plan.isValid()).isTrue();
            assertThat(plan.instances()).isEqualTo(1);
            assertThat(line(plan, "Task_Respond").target().id()).isEqualTo("Task_Respond");
        });
        assertThat(moved.move(ASSIGNMENT, before, changed, Map.of())).satisfies(run -> {
            assertThat(run.state()).isEqualTo(BulkRun.State.FINISHED);
            assertThat(run.done()).isEqualTo(1);
        });
        assertThat(version(ref, ASSIGNMENT)).isEqualTo(changed);
        assertThat(verification.run()).isEmpty();
        world.respond(ref, World.accepted());
        assertThat(step(ref)).isEqualTo("Gateway_AwaitNext");
        assertThat(jdbc.sql("select count(*) from step_log s join commitment c on c.id = s.commitment where c.ref = :ref and process = 'assignment' "
                + "and left_at is null").param("ref", ref).query(Integer.class).single()).isZero();
    }

    @Test
    void whatHasAnotherIdGoesWhereThePlanSaysAndOthersWalkOn() {
        var ref = world.assigned("XAA");
        var changed = models.deploy(ASSIGNMENT, ChangedModels::renamed);
        assertThat(check(changed, Map.of()).lines()).isNotEmpty();
        var mapping = Map.of("SubProcess_Response", "SubProcess_Answer");
        assertThat(check(changed, mapping).isValid()).isTrue();
        moved.move(ASSIGNMENT, before, changed, mapping);
        assertThat(moved.diagram("focal.xaa", ref, ASSIGNMENT).active()).contains("SubProcess_Answer", "Task_Respond").doesNotContain("SubProcess_Response");
        world.respond(ref, World.accepted());
        assertThat(step(ref)).isEqualTo("Gateway_AwaitNext");
    }

    @Test
    void whoseStepIsGoneIsNamedAndNothingIsMoved() {
        var waits = world.assigned("XAA");
        var answered = world.assigned("XAB");
        commitments.respond(world.who("focal.xab"), answered, World.accepted());
        var changed = models.deploy(ASSIGNMENT, ChangedModels::withoutClearance);
        var plan = check(changed, Map.of());
        assertThat(plan.isValid()).isFalse();
        assertThat(line(plan, "Task_ClearPosition").problem().messageKey()).isEqualTo("moving.why.gone");
        assertThat(line(plan, "Task_Respond").problem()).isNull();
        assertThat(plan.blocked()).singleElement().satisfies(one -> {
            assertThat(one.subject()).as("whose position waits is hidden").isNull();
            assertThat(one.count()).isEqualTo(1);
        });
        assertThatThrownBy(() -> moved.move(ASSIGNMENT, before, changed, Map.of())).isInstanceOf(RuleViolation.class);
        assertThat(version(waits, ASSIGNMENT)).isEqualTo(before);
        commitments.decidePosition(world.who("clearing.xab"), answered, Decision.CLEAR, null);
        world.respond(waits, World.accepted());
    }

    @Test
    void aPlanThatWouldSetACommitmentWhereItsStateDoesNotBelongIsRefused() {
        var answered = world.assigned("XAB");
        commitments.respond(world.who("focal.xab"), answered, World.accepted());
        var changed = models.deploy(ASSIGNMENT, ChangedModels::withoutClearance);
        var plan = check(changed, Map.of("Task_ClearPosition", "Task_Respond"));
        assertThat(plan.isValid()).isFalse();
        assertThat(plan.blocked()).singleElement().satisfies(one -> {
            assertThat(one.subject()).isNull();
            assertThat(one.why().messageKey()).isEqualTo("moving.why.astray");
        });
        commitments.decidePosition(world.who("clearing.xab"), answered, Decision.CLEAR, null);
    }

    @Test
    void aStepGoesOnOnlyAtOneOfItsKindAndOnlyWhereSomethingStands() {
        var ref = world.assigned("XAA");
        var changed = models.deploy(ASSIGNMENT, ChangedModels::withTask);
        assertThat(line(check(changed, Map.of("Task_Respond", "Event_NoResponsePassed")), "Task_Respond").problem().messageKey())
                .isEqualTo("moving.why.kind");
        assertThat(line(check(changed, Map.of("Task_Respond", "Task_Reassign")), "Task_Respond").problem().messageKey())
                .isEqualTo("moving.why.outside");
        assertThatThrownBy(() -> check(changed, Map.of("Task_Reassign", "Task_Respond"))).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("moving.mapping.unknown");
        world.respond(ref, World.accepted());
    }

    @Test
    void whereNothingFollowsAVersionNothingIsMoved() {
        var changed = models.deploy(ASSIGNMENT, ChangedModels::withTask);
        assertThat(check(changed, Map.of())).satisfies(plan -> {
            assertThat(plan.isValid()).isTrue();
            assertThat(plan.instances()).isZero();
        });
        assertThatThrownBy(() -> moved.move(ASSIGNMENT, before, changed, Map.of())).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> check(before, Map.of())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> check(9_999, Map.of())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoCallsIsMovedWhileItCallsAndGoesOnWhenTheCalledOneEnds() {
        var from = models.restore("commitment");
        var ref = world.assigned("XAC");
        var to = models.deploy("commitment", text -> text.replace("CallActivity_Assignment", "CallActivity_Response"));
        assertThat(moves.check(world.who("admin"), new MovePlan("commitment", from, to, Map.of())).isValid()).isFalse();
        assertThat(moves.check(world.who("admin"), new MovePlan("commitment", from, to, Map.of("CallActivity_Assignment", "CallActivity_ProgressReporting")))
                .isValid()).isFalse();
        assertThat(moved.move("commitment", from, to, Map.of("CallActivity_Assignment", "CallActivity_Response")).done()).isEqualTo(1);
        assertThat(version(ref, "commitment")).isEqualTo(to);
        assertThat(verification.run()).isEmpty();
        world.respond(ref, World.accepted());
        assertThat(step(ref)).isEqualTo("Gateway_AwaitNext");
    }

    @Test
    void theNextCycleOfARunningCommitmentFollowsTheNewModelOfReportingWithoutAnyMove() {
        var ref = world.acceptedBy("XAA");
        var first = world.openCycle("MOVE-1");
        assertThat(version(ref, "progress-reporting")).isEqualTo(models.newest("progress-reporting"));
        var old = models.newest("progress-reporting");
        var changed = models.deploy("progress-reporting", text -> text.replace("name=\"Submit", "name=\"Send"));
        assertThat(version(ref, "progress-reporting")).isEqualTo(old);
        world.reported(ref, first, SelfReport.UNDER_WAY);
        world.walkTo(jdbc.sql("select max(d.due_at) + interval '1 day' from deadline d join commitment c on c.id = d.commitment where c.ref = :ref "
                + "and d.kind in ('review-ends', 'declaration-ends')").param("ref", ref).query(java.time.OffsetDateTime.class).single().toInstant().toString());
        world.walkTo(jdbc.sql("select max(d.due_at) + interval '1 day' from deadline d join commitment c on c.id = d.commitment where c.ref = :ref "
                + "and d.kind = 'reply-ends'").param("ref", ref).query(java.time.OffsetDateTime.class).single().toInstant().toString());
        world.openCycle("MOVE-2");
        assertThat(version(ref, "progress-reporting")).isEqualTo(changed);
    }

    @Test
    void aCycleThatWaitsForItsDateIsMovedAndStillOpensOnIt() {
        var from = models.restore("reporting-cycle");
        moved.plan("MOVE-C", World.EDITION, 10, 40);
        var to = models.deploy("reporting-cycle", text -> text.replace("name=\"Cycle opens\"", "name=\"The cycle opens\""));
        assertThat(moved.move("reporting-cycle", from, to, Map.of())).satisfies(run -> assertThat(run.done()).isEqualTo(run.total()));
        world.walkTo(clock.now().plus(9, ChronoUnit.DAYS).toString());
        assertThat(cycles.find(world.who("organiser"), "MOVE-C").orElseThrow().state()).isEqualTo(CycleState.PLANNED);
        world.walkTo(clock.now().plus(2, ChronoUnit.DAYS).toString());
        assertThat(cycles.find(world.who("organiser"), "MOVE-C").orElseThrow().state()).isEqualTo(CycleState.OPEN);
        assertThat(jdbc.sql("select distinct process_version from step_log s join reporting_cycle c on c.id = s.cycle where c.code = 'MOVE-C'")
                .query(Integer.class).list()).containsExactly(to);
    }

    @Test
    void anAskThatFollowsAnOlderModelCannotBeHandedBackUntilItIsMoved() {
        var old = models.deploy(ASSIGNMENT, ChangedModels.assignmentBeforeHandBack());
        var ref = world.assigned("XAB");
        var newest = models.restore(ASSIGNMENT);
        assertThatThrownBy(() -> transfers.handBack(world.who("focal.xab"), ref, "We have no such power.")).isInstanceOf(WrongState.class)
                .hasMessageContaining("workflow.model.older");
        assertThat(step(ref)).isEqualTo("Task_Respond");
        assertThat(verification.run()).isEmpty();
        assertThat(moved.move(ASSIGNMENT, old, newest, Map.of()).done()).isEqualTo(1);
        transfers.handBack(world.who("focal.xab"), ref, "We have no such power.");
        assertThat(step(ref)).isEqualTo("Task_Reassign");
        transfers.giveBack(world.who("organiser"), ref, "Ministry of Justice", "You have.");
        world.respond(ref, World.accepted());
        assertThat(step(ref)).isEqualTo("Gateway_AwaitNext");
    }

    @Test
    void whatFailsIsListedStopsNoOtherAndIsTriedAgain() {
        var first = world.assigned("XAA");
        var second = world.assigned("XAB");
        var changed = models.deploy(ASSIGNMENT, ChangedModels::withoutClearance);
        var run = moves.move(world.who("admin"), UUID.randomUUID(), new MovePlan(ASSIGNMENT, before, changed, Map.of()));
        commitments.respond(world.who("focal.xaa"), first, World.accepted());
        runner.work(run.id());
        assertThat(bulk.of(world.who("admin"), run.id())).satisfies(now -> {
            assertThat(now.state()).isEqualTo(BulkRun.State.FINISHED);
            assertThat(now.done()).isEqualTo(1);
            assertThat(now.refused()).isEqualTo(1);
        });
        assertThat(bulk.items(world.who("admin"), run.id(), BulkItem.State.REFUSED, 0, 10)).singleElement()
                .satisfies(item -> {
                    assertThat(item.label()).isEqualTo(first);
                    assertThat(item.message()).isEqualTo("moving.why.logged");
                    assertThat(item.args().toString()).doesNotContain("Task_");
                });
        assertThat(jdbc.sql("select string_agg(content::text, '') from audit_entry where subject = :ref and action = 'instance-moved'")
                .param("ref", second).query(String.class).single()).doesNotContain("Task_");
        assertThat(version(second, ASSIGNMENT)).isEqualTo(changed);
        commitments.decidePosition(world.who("clearing.xaa"), first, Decision.RETURN, "Name the law.");
        bulk.again(world.who("admin"), run.id());
        runner.work(run.id());
        assertThat(bulk.of(world.who("admin"), run.id()).done()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :ref and action = 'instance-moved'").param("ref", first)
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select content ->> 'items' from audit_entry where subject = :run and action = 'bulk-begun' order by ordinal limit 1")
                .param("run", run.id().toString()).query(String.class).single()).isEqualTo("2");
        var back = models.restore(ASSIGNMENT);
        assertThat(moved.move(ASSIGNMENT, changed, back, Map.of()).done()).isEqualTo(2);
        world.respond(first, World.accepted());
        world.respond(second, World.accepted());
    }

    @Test
    void onlyAnAdministratorSeesVersionsOrMovesAnything() {
        var plan = new MovePlan(ASSIGNMENT, before, before + 1, Map.of());
        assertThatThrownBy(() -> moves.deployed(world.who("organiser"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> moves.check(world.who("organiser"), plan)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> moves.move(world.who("organiser"), UUID.randomUUID(), plan)).isInstanceOf(Forbidden.class);
    }
}
