package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.commitment.PlanService;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.JointStatements;
import org.followthrough.commitment.joint.JointWords;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.institutions.InstitutionService;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.upkeep.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for clearance by itself lies on a desk with a date, and climbs the ladder inside its party alone (decision 48). */
@IntegrationTest
@Import(World.class)
class ClearancesOnDesksTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Profile LADDER_WITHOUT_POSITIONS = new Profile("own", 10, 60, 10, 20, 30, 14, 15, 10, 10,
            Set.of(ProfileStep.CLEARANCE, ProfileStep.PANEL, ProfileStep.ESCALATION));

    @Autowired
    private World world;
    @Autowired
    private InstitutionService institutions;
    @Autowired
    private JointService joints;
    @Autowired
    private JointWords words;
    @Autowired
    private JointStatements statements;
    @Autowired
    private PlanService plans;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Walk walk;
    @Autowired
    private Verification verification;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    private List<String> refs = List.of();
    private String ask = "";

    @BeforeEach
    void begin() {
        ask = world.begin().recommendation();
        refs = commitments.assign(world.who("organiser"), ask, List.of("XAA", "XAB", "XAC"), null, false).stream().map(Commitment::ref).toList();
    }

    private String ref() {
        return refs.getFirst();
    }

    private List<WorkItem> desk(String who) {
        return desk(who, ref());
    }

    private List<WorkItem> desk(String who, String ref) {
        return inbox.of(world.who(who), null, null, 10_000).stream().filter(item -> ref.equals(item.commitment()))
                .filter(item -> ClearanceDesk.DATES.containsKey(item.kind())).toList();
    }

    private void name(String institution) {
        assertThat(institutions.give(world.who("focal.xaa"), ref(), List.of(new SupportingInstitution(institution, InstitutionLevel.NATIONAL, null)))).isTrue();
    }

    private void decide(Decision decision, String reason) {
        institutions.decide(world.who("clearing.xaa"), ref(), decision, reason);
    }

    private List<String> told(String who, String kind) {
        return jdbc.sql("""
                select n.topic from notice n join commitment c on c.id = n.commitment
                where c.recommendation = (select id from recommendation where ref = :ask) and n.account = :account and n.kind = :kind
                    and n.topic like 'clear-%' order by n.at""").param("ask", ask).param("account", world.who(who).id()).param("kind", kind)
                .query(String.class).list();
    }

    private void agrees() {
        assertThat(verification.run()).noneMatch(finding -> refs.contains(finding.subject()));
    }

    private List<String> recorded(String ref) {
        return jdbc.sql("select visibility || ' ' || action from audit_entry where subject = :ref and action like 'clearance-%' order by ordinal")
                .param("ref", ref).query(String.class).list();
    }

    private List<String> steps(String ref) {
        return jdbc.sql("""
                select (content ->> 'step') || ' ' || (content ->> 'daysLate') from audit_entry
                where subject = :ref and action = 'clearance-escalated' order by at, ordinal""").param("ref", ref).query(String.class).list();
    }

    @Test
    void a_list_that_waits_lies_with_who_clears_and_with_nobody_else() {
        name("Statistics Office");
        assertThat(desk("clearing.xaa")).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItemKind.CLEAR_INSTITUTIONS);
            assertThat(item.dueAt()).isEqualTo(Deadline.after(item.since(), Profile.FORMAL.answer(), UTC));
            assertThat(item.place()).isEqualTo("commitments/" + ref() + "#institutions");
        });
        for (var other : List.of("focal.xaa", "ministry.xaa", "clearing.xab", "organiser")) {
            assertThat(desk(other)).as(other).isEmpty();
        }
        assertThat(told("clearing.xaa", "work")).containsExactly("clear-institutions");
        agrees();
    }

    @Test
    void a_list_leaves_the_desk_when_it_is_returned_and_lies_there_again_when_it_is_given_again() {
        name("Statistics Office");
        decide(Decision.RETURN, "Name the department.");
        assertThat(desk("clearing.xaa")).isEmpty();
        name("Statistics Department");
        assertThat(desk("clearing.xaa")).hasSize(1);
        decide(Decision.CLEAR, null);
        assertThat(desk("clearing.xaa")).isEmpty();
        agrees();
    }

    @Test
    void a_return_without_a_reason_leaves_the_list_on_the_desk() {
        name("Statistics Office");
        assertThatThrownBy(() -> decide(Decision.RETURN, " ")).isInstanceOf(RuleViolation.class);
        assertThat(desk("clearing.xaa")).hasSize(1);
    }

    @Test
    void closed_a_commitment_has_no_list_on_a_desk() {
        name("Statistics Office");
        commitments.closeFromOutside(world.who("organiser"), ref(), CommitmentState.LAPSED, "The forum ended.", null);
        assertThat(desk("clearing.xaa")).isEmpty();
        walk.to(clock.now().plusSeconds(86_400 * 60));
        assertThat(recorded(ref())).isEmpty();
        agrees();
    }

    @Test
    void where_nothing_is_cleared_nothing_lies_on_a_desk() {
        var open = world.assignedOf(world.forumOfItsOwn(new Profile("own", 10, 60, 10, 20, 30, 14, 15, 10, 10, Set.of(ProfileStep.PANEL)), "UTC"), "XAA");
        assertThat(institutions.give(world.who("focal.xaa"), open, List.of())).isFalse();
        assertThat(desk("clearing.xaa", open)).isEmpty();
    }

    private String joint(int partners) {
        return joints.form(world.who("organiser"), ask, refs.subList(0, partners), ref()).code();
    }

    private void state(String code, String text) {
        words.state(world.who("focal.xaa"), code, text);
    }

    @Test
    void a_statement_that_waits_lies_with_who_clears_for_the_coordinator_alone() {
        state(joint(3), "One register for all.");
        assertThat(desk("clearing.xaa")).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItemKind.CLEAR_STATEMENT);
            assertThat(item.dueAt()).isEqualTo(Deadline.after(item.since(), Profile.FORMAL.answer(), UTC));
        });
        assertThat(desk("clearing.xab", refs.get(1))).as("of a partner").isEmpty();
        assertThat(desk("focal.xaa")).isEmpty();
        assertThat(told("clearing.xaa", "work")).containsExactly("clear-statement");
        agrees();
    }

    @Test
    void a_statement_leaves_the_desk_when_it_is_cleared_or_returned() {
        var code = joint(2);
        state(code, "One register for all.");
        statements.decide(world.who("clearing.xaa"), code, Decision.RETURN, "Say which register.");
        assertThat(desk("clearing.xaa")).isEmpty();
        state(code, "One register of births for all.");
        assertThat(desk("clearing.xaa")).hasSize(1);
        statements.decide(world.who("clearing.xaa"), code, Decision.CLEAR, null);
        assertThat(desk("clearing.xaa")).isEmpty();
        agrees();
    }

    @Test
    void another_wording_takes_the_place_of_the_one_that_waits_and_has_its_own_days() {
        var code = joint(2);
        state(code, "One register for all.");
        var first = desk("clearing.xaa").getFirst().dueAt();
        walk.to(clock.now().plusSeconds(86_400 * 7));
        state(code, "Two registers for all.");
        assertThat(desk("clearing.xaa")).singleElement().satisfies(item -> assertThat(item.dueAt()).isAfter(first));
    }

    @Test
    void a_statement_that_is_taken_away_waits_no_more() {
        var code = joint(2);
        state(code, "One register for all.");
        state(code, " ");
        assertThat(desk("clearing.xaa")).isEmpty();
        agrees();
    }

    @Test
    void what_one_coordinator_wrote_does_not_wait_under_another() {
        var code = joint(3);
        state(code, "One register for all.");
        joints.change(world.who("organiser"), code, refs, refs.get(1), null);
        assertThat(desk("clearing.xaa")).isEmpty();
        assertThat(desk("clearing.xab", refs.get(1))).isEmpty();
        agrees();
    }

    @Test
    void with_the_group_its_statement_leaves_the_desk() {
        var code = joint(2);
        state(code, "One register for all.");
        commitments.closeFromOutside(world.who("organiser"), refs.get(1), CommitmentState.LAPSED, "Nobody is there.", null);
        assertThat(joints.get(code).dissolvedAt()).isNotNull();
        assertThat(desk("clearing.xaa")).isEmpty();
        agrees();
    }

    @Test
    void the_coordinators_closing_takes_a_statement_off_that_another_coordinator_does_not_own() {
        state(joint(3), "One register for all.");
        commitments.closeFromOutside(world.who("organiser"), ref(), CommitmentState.LAPSED, "Nobody is there.", null);
        assertThat(desk("clearing.xaa")).isEmpty();
        agrees();
    }

    private Instant due() {
        return java.util.Objects.requireNonNull(desk("clearing.xaa").getFirst().dueAt());
    }

    @Test
    void it_is_on_time_at_its_date_and_late_after_it_and_nothing_becomes_public_by_that() {
        name("Statistics Office");
        var due = due();
        walk.to(due.minusSeconds(1));
        assertThat(desk("clearing.xaa").getFirst().lateness()).isEqualTo(Lateness.ON_TIME);
        walk.to(due.plusSeconds(1));
        assertThat(desk("clearing.xaa").getFirst().lateness()).isEqualTo(Lateness.LATE);
        walk.to(due.plusSeconds(86_400 * 40));
        assertThat(desk("clearing.xaa")).as("it waits on").hasSize(1);
        assertThat(institutions.counting(world.who("focal.xaa"), ref())).isEmpty();
        assertThat(jdbc.sql("select count(*) from timeline_entry t join commitment c on c.id = t.commitment where c.ref = :ref and t.kind like '%clearance%'")
                .param("ref", ref()).query(Integer.class).single()).isZero();
        agrees();
    }

    @Test
    void the_ladder_is_climbed_each_step_once_and_stays_inside_the_party() {
        name("Statistics Office");
        walk.to(due().plusSeconds(86_400 * 60));
        assertThat(steps(ref())).containsExactly("reminder 0", "second-focal-point 5", "clearing-office 10");
        assertThat(recorded(ref())).hasSize(4).allMatch(entry -> entry.startsWith("party "));
        assertThat(told("focal.xaa", "escalation")).containsExactly("clear-institutions");
        assertThat(told("clearing.xaa", "escalation")).containsExactly("clear-institutions");
        assertThat(told("organiser", "escalation")).isEmpty();
    }

    @Test
    void a_step_comes_at_the_end_of_its_day_and_not_before() {
        name("Statistics Office");
        var fifth = Deadline.after(due(), 5, UTC);
        walk.to(fifth.minusSeconds(1));
        assertThat(steps(ref())).containsExactly("reminder 0");
        walk.to(fifth);
        assertThat(steps(ref())).containsExactly("reminder 0", "second-focal-point 5");
    }

    @Test
    void the_ladder_ends_where_it_is_cleared() {
        name("Statistics Office");
        walk.to(due().plusSeconds(1));
        decide(Decision.CLEAR, null);
        walk.to(clock.now().plusSeconds(86_400 * 60));
        assertThat(steps(ref())).containsExactly("reminder 0");
    }

    @Test
    void a_plan_climbs_too_where_its_edition_has_a_ladder() {
        var ref = world.assignedOf(world.forumOfItsOwn(LADDER_WITHOUT_POSITIONS, "UTC"), "XAA");
        plans.plan(world.who("focal.xaa"), ref, new PlanDraft("Ministry of Labour", null, null, null,
                List.of(new PlannedMilestone("Bill tabled", LocalDate.of(2096, 1, 31), BigDecimal.ONE, true))));
        walk.to(clock.now().plusSeconds(86_400 * 60));
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 5", "clearing-office 10");
    }

    @Test
    void without_escalation_lateness_is_recorded_and_nothing_climbs() {
        var ref = world.assignedOf(world.forumOfItsOwn(Profile.INFORMAL, "UTC"), "XAA");
        institutions.give(world.who("focal.xaa"), ref, List.of(new SupportingInstitution("Statistics Office", InstitutionLevel.NATIONAL, null)));
        walk.to(clock.now().plusSeconds(86_400 * 60));
        assertThat(recorded(ref)).containsExactly("party clearance-late");
        assertThat(desk("clearing.xaa", ref).getFirst().lateness()).isEqualTo(Lateness.LATE);
    }

    @Test
    void a_stopped_clock_does_not_stop_what_the_party_has_to_do_inside() {
        name("Statistics Office");
        var due = due();
        clarifications.ask(world.who("organiser"), ref(), "Which ministry answers?");
        walk.to(due.plusSeconds(1));
        assertThat(desk("clearing.xaa").getFirst().lateness()).isEqualTo(Lateness.LATE);
    }

    @Test
    void after_a_long_stop_the_highest_step_alone_is_taken() {
        name("Statistics Office");
        clock.set(Deadline.after(due(), 7, UTC).plusSeconds(1));
        commitments.requireCloseable(world.who("organiser"), ref(), CommitmentState.LAPSED);
        assertThat(steps(ref())).containsExactly("second-focal-point 5");
        walk.to(clock.now().plusSeconds(86_400 * 30));
        assertThat(steps(ref())).containsExactly("second-focal-point 5", "clearing-office 10");
    }
}
