package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.commitment.PlanService;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.followthrough.upkeep.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan without a position that waits for clearance lies on a desk, and both sides are told what becomes of it. */
@IntegrationTest
@Import(World.class)
class PlanClearanceTest {

    private static final Profile CLEARED = Profile.INFORMAL;

    @Autowired
    private World world;
    @Autowired
    private PlanService plans;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private WorkItems items;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Verification verification;
    @Autowired
    private JdbcClient jdbc;
    private String ref = "";

    @BeforeEach
    void begin() {
        world.begin();
        ref = world.assignedOf(world.forumOfItsOwn(CLEARED, "UTC"), "XAA");
    }

    private static PlanDraft plan(String title) {
        return new PlanDraft("Ministry of Labour", null, null, null,
                List.of(new PlannedMilestone(title, LocalDate.of(2096, 1, 31), BigDecimal.ONE, true)));
    }

    private void give(String title) {
        assertThat(plans.plan(world.who("focal.xaa"), ref, plan(title))).as("it waits").isTrue();
    }

    private void decide(Decision decision) {
        plans.decide(world.who("clearing.xaa"), ref, decision, decision == Decision.RETURN ? "Name the law." : null);
    }

    private List<WorkItem> desk(String who) {
        return inbox.of(world.who(who), null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).toList();
    }

    private List<String> told(String who) {
        return jdbc.sql("""
                select n.kind || ' ' || n.topic from notice n join commitment c on c.id = n.commitment
                where c.ref = :ref and n.account = :account and n.topic like '%plan%' order by n.at, n.created_at, n.kind""")
                .param("ref", ref).param("account", world.who(who).id()).query(String.class).list();
    }

    @Test
    void it_lies_with_who_clears_and_with_nobody_else_and_is_due_in_the_days_of_an_answer() {
        give("Bill tabled");
        assertThat(desk("clearing.xaa")).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItemKind.CLEAR_PLAN);
            assertThat(item.dueAt()).isEqualTo(Deadline.after(item.since(), CLEARED.answer(), ZoneId.of("UTC")));
        });
        assertThat(desk("focal.xaa")).isEmpty();
        assertThat(desk("clearing.xab")).isEmpty();
        assertThat(desk("organiser")).isEmpty();
        assertThat(told("clearing.xaa")).containsExactly("work clear-plan");
        assertThat(verification.run()).noneMatch(finding -> finding.check().equals("inbox") && finding.subject().equals(ref));
    }

    @Test
    void cleared_it_is_off_the_desk_and_the_focal_point_is_told() {
        give("Bill tabled");
        decide(Decision.CLEAR);
        assertThat(desk("clearing.xaa")).isEmpty();
        assertThat(told("focal.xaa")).containsExactly("outcome plan-cleared");
        assertThat(verification.run()).noneMatch(finding -> finding.subject().equals(ref));
    }

    @Test
    void returned_it_is_off_the_desk_and_given_again_it_lies_there_again() {
        give("Bill tabled");
        decide(Decision.RETURN);
        assertThat(desk("clearing.xaa")).isEmpty();
        assertThat(told("focal.xaa")).containsExactly("outcome plan-returned");
        assertThatThrownBy(() -> decide(Decision.CLEAR)).isInstanceOf(WrongState.class);
        give("Law in force");
        assertThat(desk("clearing.xaa")).hasSize(1);
    }

    @Test
    void the_same_plan_again_is_off_the_desk_too_and_in_its_partys_record() {
        give("Bill tabled");
        decide(Decision.CLEAR);
        give("Bill tabled");
        decide(Decision.CLEAR);
        assertThat(desk("clearing.xaa")).isEmpty();
        assertThat(jdbc.sql("select visibility from audit_entry where subject = :ref and action = 'plan-as-it-was'").param("ref", ref)
                .query(String.class).list()).containsExactly("party");
    }

    @Test
    void a_return_without_a_reason_leaves_it_on_the_desk() {
        give("Bill tabled");
        assertThatThrownBy(() -> plans.decide(world.who("clearing.xaa"), ref, Decision.RETURN, " ")).isInstanceOf(RuleViolation.class);
        assertThat(desk("clearing.xaa")).hasSize(1);
    }

    @Test
    void it_is_not_late_because_something_else_is() {
        give("Bill tabled");
        transaction.executeWithoutResult(status -> items.lateness(id(), Lateness.LATE));
        assertThat(desk("clearing.xaa")).extracting(WorkItem::lateness).containsExactly(Lateness.ON_TIME);
    }

    private UUID id() {
        return jdbc.sql("select id from commitment where ref = :ref").param("ref", ref).query(UUID.class).single();
    }

    @Test
    void closed_it_is_off_the_desk() {
        give("Bill tabled");
        commitments.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "The forum ended.", null);
        assertThat(desk("clearing.xaa")).isEmpty();
    }

    @Test
    void where_nothing_is_cleared_it_is_public_at_once_and_on_nobodys_desk() {
        ref = world.assignedOf(world.forumOfItsOwn(new Profile("own", 10, 60, 10, 20, 30, 14, 15, 10, 10, Set.of(ProfileStep.PANEL)), "UTC"), "XAA");
        assertThat(plans.plan(world.who("focal.xaa"), ref, plan("Bill tabled"))).isFalse();
        assertThat(desk("clearing.xaa")).isEmpty();
    }

    @Test
    void it_promises_nothing_for_a_day_before_the_ask_was_given() {
        var given = jdbc.sql("select (assigned_at at time zone 'UTC')::date from commitment where ref = :ref").param("ref", ref).query(LocalDate.class).single();
        assertThatThrownBy(() -> target(given.minusDays(1))).isInstanceOfSatisfying(RuleViolation.class,
                refused -> assertThat(refused.violations()).extracting(violation -> violation.field()).containsExactly("targetDate"));
        assertThat(desk("clearing.xaa")).isEmpty();
        target(given);
        assertThat(desk("clearing.xaa")).hasSize(1);
    }

    private void target(LocalDate day) {
        plans.plan(world.who("focal.xaa"), ref, new PlanDraft("Ministry of Labour", day, null, null, List.of()));
    }
}
