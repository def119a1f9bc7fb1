package org.followthrough.commitment.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.followthrough.commitment.Decision;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.JointReader;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.joint.CommonReports;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Joint commitments (features, row D4), on a real database and a real engine. */
@IntegrationTest
@Import(World.class)
class JointServiceTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private JointService joints;
    @Autowired
    private LeavingService leaving;
    @Autowired
    private JointWords words;
    @Autowired
    private JointStatements statements;
    @Autowired
    private JointReader reader;
    @Autowired
    private CommonReports commons;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private String ask = "";
    private List<String> refs = List.of();

    @BeforeEach
    void threeAddressees() {
        ask = world.begin().recommendation();
        refs = commitments.assign(organiser(), ask, List.of("XAA", "XAB", "XAC"), null, false).stream().map(Commitment::ref).toList();
    }

    private Actor organiser() {
        return world.who("organiser");
    }

    private JointCommitment formed() {
        return joints.form(organiser(), ask, refs, refs.getFirst());
    }

    private static List<String> fields(Throwable refused) {
        return ((RuleViolation) refused).violations().stream().map(violation -> violation.field()).toList();
    }

    private List<String> told(String ref) {
        return timeline.of(standings.find(ref).orElseThrow().commitment(), 0, 100).stream().map(Timeline.Entry::kind).toList();
    }

    @Test
    void an_organiser_groups_commitments_of_one_ask_and_every_partner_is_told() {
        var joint = formed();
        assertThat(joint.code()).isEqualTo(ask + ".J1");
        assertThat(joint.members()).extracting(Partner::ref).containsExactlyElementsOf(refs);
        assertThat(joint.coordinating().addressee()).isEqualTo("XAA");
        refs.forEach(ref -> assertThat(told(ref)).endsWith("jointly-kept"));
        assertThat(joints.of(refs.get(2)).orElseThrow().code()).isEqualTo(joint.code());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'jointly-kept' and subject = any(:refs)")
                .param("refs", refs.toArray(String[]::new)).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void it_can_be_done_with_the_assignment_all_or_none() {
        var other = world.recommendation();
        assertThatThrownBy(() -> joints.assign(organiser(), other, () -> commitments.assign(organiser(), other, List.of("XAA", "XAB"), null, false), "XAC")).isInstanceOf(RuleViolation.class);
        assertThat(standings.find(other + "~XAA")).as("taken back with the group").isEmpty();
        var given = joints.assign(organiser(), other, () -> commitments.assign(organiser(), other, List.of("XAA", "XAB"), null, false), "XAB");
        assertThat(joints.of(given.getFirst().ref()).orElseThrow().coordinator()).isEqualTo(other + "~XAB");
    }

    @Test
    void a_group_has_two_partners_of_one_ask_and_a_coordinator_among_them() {
        assertThatThrownBy(() -> joints.form(organiser(), ask, refs.subList(0, 1), refs.getFirst()))
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("partners"));
        assertThatThrownBy(() -> joints.form(organiser(), ask, List.of(refs.getFirst(), refs.getFirst()), refs.getFirst()))
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("partners"));
        assertThatThrownBy(() -> joints.form(organiser(), ask, refs.subList(0, 2), refs.get(2)))
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("coordinator"));
        var elsewhere = world.assigned("XAA");
        assertThatThrownBy(() -> joints.form(organiser(), ask, List.of(refs.get(1), elsewhere), refs.get(1)))
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("partners"));
        assertThat(joints.form(organiser(), ask, refs.subList(0, 2), refs.getFirst()).members()).hasSize(2);
    }

    @Test
    void a_commitment_is_in_one_group_and_a_closed_one_in_none() {
        commitments.closeFromOutside(organiser(), refs.get(2), CommitmentState.LAPSED, "Nobody is there.", null);
        assertThatThrownBy(() -> joints.form(organiser(), ask, refs, refs.getFirst())).isInstanceOf(WrongState.class);
        joints.form(organiser(), ask, refs.subList(0, 2), refs.getFirst());
        assertThatThrownBy(() -> joints.form(organiser(), ask, refs.subList(0, 2), refs.getFirst())).isInstanceOf(WrongState.class);
    }

    @Test
    void only_an_organiser_groups_and_only_what_there_is() {
        assertThatThrownBy(() -> joints.form(world.who("focal.xaa"), ask, refs, refs.getFirst())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> joints.form(Actor.PUBLIC, ask, refs, refs.getFirst())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> joints.get(ask + ".J9")).isInstanceOf(NotFound.class);
        var code = formed().code();
        assertThatThrownBy(() -> joints.change(world.who("focal.xaa"), code, refs, refs.get(1), null)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_partner_leaves_with_a_reason_and_no_other_can_say_so_for_it() {
        var code = formed().code();
        assertThatThrownBy(() -> leaving.leave(world.who("focal.xab"), code, refs.get(2), "They go.")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> leaving.leave(world.who("focal.xac"), code, refs.get(2), " "))
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("reason"));
        var after = leaving.leave(world.who("focal.xac"), code, refs.get(2), "We go alone.");
        assertThat(after.members()).hasSize(2);
        assertThat(after.dissolvedAt()).isNull();
        assertThat(told(refs.get(2))).endsWith("jointly-left");
        assertThat(joints.of(refs.get(2))).isEmpty();
        assertThatThrownBy(() -> leaving.leave(world.who("focal.xac"), code, refs.get(2), "Again.")).isInstanceOf(NotFound.class);
    }

    @Test
    void the_coordinator_leaves_only_when_another_one_coordinates() {
        var code = formed().code();
        assertThatThrownBy(() -> leaving.leave(world.who("focal.xaa"), code, refs.getFirst(), "We go.")).isInstanceOf(WrongState.class);
        joints.change(organiser(), code, refs, refs.get(1), null);
        assertThat(told(refs.get(2))).endsWith("coordinator-changed");
        assertThat(leaving.leave(world.who("focal.xaa"), code, refs.getFirst(), "We go.").coordinator()).isEqualTo(refs.get(1));
    }

    @Test
    void with_fewer_than_two_left_it_is_dissolved_and_stays_to_be_read() {
        var code = joints.form(organiser(), ask, refs.subList(0, 2), refs.getFirst()).code();
        words.write(world.who("focal.xaa"), code, "For both.");
        var after = leaving.leave(organiser(), code, refs.getFirst(), "The organiser was asked to.");
        assertThat(after.dissolvedAt()).isNotNull();
        assertThat(after.members()).isEmpty();
        assertThat(told(refs.get(1))).endsWith("jointly-dissolved");
        assertThat(reader.read(code).standings()).extracting(standing -> standing.ref()).containsExactlyElementsOf(refs.subList(0, 2));
        assertThat(reader.read(code).headline().deciding()).hasSize(2);
        assertThatThrownBy(() -> joints.change(organiser(), code, refs, refs.getFirst(), null)).isInstanceOf(WrongState.class);
        assertThat(joints.form(organiser(), ask, refs, refs.get(1)).code()).as("another one is another one").isEqualTo(ask + ".J2");
    }

    @Test
    void an_organiser_says_anew_who_is_in_it_and_gives_a_reason_for_who_is_not() {
        var code = joints.form(organiser(), ask, refs.subList(0, 2), refs.getFirst()).code();
        assertThat(joints.change(organiser(), code, refs, refs.getFirst(), null).members()).hasSize(3);
        assertThatThrownBy(() -> joints.change(organiser(), code, refs.subList(1, 3), refs.get(1), null))
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("reason"));
        var after = joints.change(organiser(), code, refs.subList(1, 3), refs.get(1), "Its part is done by another ask.");
        assertThat(after.members()).extracting(Partner::ref).containsExactlyElementsOf(refs.subList(1, 3));
        assertThat(after.partners().getFirst().leftReason()).isEqualTo("Its part is done by another ask.");
    }

    @Test
    void the_least_advanced_partner_decides_and_nobody_types_it() {
        var code = formed().code();
        world.respond(refs.get(0), World.accepted());
        world.respond(refs.get(1), World.accepted());
        var read = reader.read(code);
        assertThat(read.headline().standing().headline().code()).isEqualTo(HeadlineCode.AWAITING_RESPONSE);
        assertThat(read.headline().deciding()).containsExactly(refs.get(2));
        world.respond(refs.get(2), World.accepted());
        assertThat(reader.read(code).headline().standing().headline().code()).isEqualTo(HeadlineCode.IN_IMPLEMENTATION);
        assertThat(reader.read(code).headline().deciding()).hasSize(3);
    }

    private void cleared(String party, String code) {
        statements.decide(world.who("clearing." + party), code, Decision.CLEAR, null);
    }

    @Test
    void a_statement_is_cleared_or_returned_by_the_coordinators_second_person_and_a_new_coordinator_begins_anew() {
        var code = formed().code();
        assertThatThrownBy(() -> cleared("xaa", code)).isInstanceOf(WrongState.class);
        words.state(world.who("focal.xaa"), code, "One register.");
        for (var other : List.of("focal.xaa", "clearing.xab", "organiser")) {
            assertThatThrownBy(() -> statements.decide(world.who(other), code, Decision.CLEAR, null)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> statements.decide(world.who("clearing.xaa"), code, Decision.RETURN, " ")).isInstanceOf(RuleViolation.class);
        statements.decide(world.who("clearing.xaa"), code, Decision.RETURN, "Name the register.");
        assertThat(joints.get(code).statement()).isNull();
        assertThatThrownBy(() -> cleared("xaa", code)).as("nothing waits").isInstanceOf(WrongState.class);
        words.state(world.who("focal.xaa"), code, "One register of recruiters.");
        joints.change(organiser(), code, refs, refs.get(1), null);
        assertThatThrownBy(() -> cleared("xab", code)).as("written by another").isInstanceOf(WrongState.class);
        assertThat(joints.get(code).statement()).isNull();
    }

    @Test
    void the_coordinator_speaks_in_public_and_nobody_else_does() {
        var code = formed().code();
        assertThatThrownBy(() -> words.state(world.who("focal.xab"), code, "We will.")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> words.state(organiser(), code, "They will.")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> words.state(world.who("focal.xaa"), code, "x".repeat(JointWords.LONGEST + 1))).isInstanceOf(RuleViolation.class);
        assertThat(words.state(world.who("focal.xaa"), code, "One register for all three.")).as("waits").isTrue();
        assertThat(joints.get(code).statement()).as("the public sees cleared text only").isNull();
        assertThat(told(refs.getFirst())).doesNotContain("joint-statement-written");
        assertThat(statements.waiting(world.who("ministry.xaa"), code)).map(WaitingStatement::text).contains("One register for all three.");
        assertThat(statements.waiting(world.who("clearing.xab"), code)).as("no other partner's to know").isEmpty();
        cleared("xaa", code);
        assertThat(joints.get(code).statement()).isEqualTo("One register for all three.");
        assertThat(joints.get(code).statementBy()).isEqualTo("XAA");
        assertThat(told(refs.getFirst())).endsWith("joint-statement-written");
        assertThat(told(refs.get(1))).as("no other partner said it").doesNotContain("joint-statement-written");
        assertThat(jdbc.sql("select content ->> 'after' from audit_entry where action = 'joint-statement-written' and subject = :ref")
                .param("ref", refs.get(1)).query(String.class).list()).as("the record tells every partner what was said").containsExactly("One register for all three.");
        joints.change(organiser(), code, refs, refs.get(1), null);
        assertThat(joints.get(code).statementBy()).as("who wrote it").isEqualTo("XAA");
        joints.change(organiser(), code, refs, refs.getFirst(), null);
        words.state(world.who("focal.xaa"), code, " ");
        assertThat(joints.get(code).statement()).isNull();
    }

    @Test
    void the_common_text_is_the_partners_alone_and_each_signs_for_itself() {
        refs.forEach(ref -> world.respond(ref, World.accepted()));
        var code = joints.form(organiser(), ask, refs.subList(0, 2), refs.getFirst()).code();
        var cycle = world.openCycle("joint-" + ++number);
        var before = told(refs.get(1));
        words.write(world.who("focal.xaa"), code, "The register is being built.");
        assertThat(told(refs.get(1))).as("nothing is told outside").isEqualTo(before);
        assertThat(jdbc.sql("select distinct visibility from audit_entry where action = 'common-text-written' and subject = :ref").param("ref", refs.getFirst())
                .query(String.class).list()).containsExactly("party");
        assertThat(words.commonText(world.who("ministry.xab"), code)).isPresent();
        assertThatThrownBy(() -> words.commonText(world.who("focal.xac"), code)).as("not one of them").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> words.commonText(organiser(), code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> words.commonText(Actor.PUBLIC, code)).isInstanceOf(NotFound.class);

        reporting.save(world.who("focal.xab"), refs.get(1), cycle, new ReportDraft(SelfReport.UNDER_WAY, "Our part.", java.util.Map.of(), List.of(), "", "",
                List.of()), null);
        assertThatThrownBy(() -> commons.take(world.who("focal.xaa"), refs.get(1), cycle, null)).as("never for another one").isInstanceOf(Forbidden.class);
        var taken = commons.take(world.who("focal.xab"), refs.get(1), cycle, null);
        assertThat(taken.draft().text()).isEqualTo("Our part.\n\nThe register is being built.");
        assertThatThrownBy(() -> commons.take(world.who("focal.xab"), refs.get(1), cycle, null)).isInstanceOf(WrongState.class);
        assertThat(reporting.read(world.who("focal.xaa"), refs.getFirst(), cycle).report().draft().text()).as("no other draft").isEmpty();
        assertThatThrownBy(() -> commons.take(world.who("focal.xac"), refs.get(2), cycle, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_joins_later_does_not_read_what_was_written_for_others() {
        var code = joints.form(organiser(), ask, refs.subList(0, 2), refs.getFirst()).code();
        words.write(world.who("focal.xaa"), code, "For the two of us.");
        joints.change(organiser(), code, refs.subList(0, 2), refs.get(1), null);
        assertThat(words.commonText(world.who("focal.xab"), code)).as("nobody joined").isPresent();
        joints.change(organiser(), code, refs, refs.get(1), null);
        assertThat(words.commonText(world.who("focal.xac"), code)).isEmpty();
        assertThat(commons.of(world.who("focal.xac"), refs.get(2))).isEmpty();
        words.write(world.who("focal.xab"), code, "For all three.");
        assertThat(words.commonText(world.who("focal.xac"), code).orElseThrow().text()).isEqualTo("For all three.");
    }

    @Test
    void who_changes_or_writes_on_what_is_not_so_any_more_is_refused() {
        var seen = formed();
        leaving.leave(world.who("focal.xac"), seen.code(), refs.get(2), "We go alone.");
        assertThatThrownBy(() -> joints.change(organiser(), seen.code(), refs, refs.get(1), null, seen.version()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(joints.of(refs.get(2))).isEmpty();
        var now = joints.get(seen.code()).version();
        words.write(world.who("focal.xaa"), seen.code(), "First.", now);
        assertThatThrownBy(() -> words.write(world.who("focal.xaa"), seen.code(), "Over it.", now)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> words.state(world.who("focal.xaa"), seen.code(), "Over it.", now)).isInstanceOf(OptimisticLockingFailureException.class);
        joints.change(organiser(), seen.code(), refs, refs.getFirst(), null, joints.get(seen.code()).version());
        assertThat(joints.get(seen.code()).members()).hasSize(3);
    }

    @Test
    void nobody_leaves_while_its_part_is_under_review_or_waits_for_publication() {
        refs.forEach(ref -> world.respond(ref, World.accepted()));
        var code = formed().code();
        var cycle = world.openCycle("joint-leaves-" + ++number);
        world.reported(refs.get(2), cycle, SelfReport.UNDER_WAY);
        for (var state : List.of("in-review", "right-of-reply")) {
            jdbc.sql("update commitment set state = :state where ref = :ref").param("state", state).param("ref", refs.get(2)).update();
            assertThatThrownBy(() -> leaving.leave(world.who("focal.xac"), code, refs.get(2), "We go.")).isInstanceOf(WrongState.class);
            assertThatThrownBy(() -> joints.change(organiser(), code, refs.subList(0, 2), refs.getFirst(), "They go.")).isInstanceOf(WrongState.class);
        }
        assertThat(leaving.leave(world.who("focal.xab"), code, refs.get(1), "We go.").members()).as("its own is not under review").hasSize(2);
        jdbc.sql("update commitment set state = 'in-review' where ref = :ref").param("ref", refs.get(2)).update();
    }

    private void lapse(String ref) {
        commitments.closeFromOutside(organiser(), ref, CommitmentState.LAPSED, "Nobody is there.", null);
    }

    @Test
    void a_partner_that_goes_out_of_tracking_leaves_and_an_open_one_coordinates() {
        var code = formed().code();
        lapse(refs.getFirst());
        var after = joints.get(code);
        assertThat(after.members()).extracting(Partner::ref).containsExactlyElementsOf(refs.subList(1, 3));
        assertThat(after.coordinator()).isEqualTo(refs.get(1));
        assertThat(told(refs.getFirst())).endsWith("jointly-left");
        assertThat(told(refs.get(2))).endsWith("coordinator-changed");
        words.state(world.who("focal.xab"), code, "The two of us.");
        cleared("xab", code);
        assertThat(joints.get(code).statement()).isEqualTo("The two of us.");
        lapse(refs.get(2));
        assertThat(joints.get(code).dissolvedAt()).isNotNull();
        assertThat(joints.of(refs.get(1))).isEmpty();
        assertThat(told(refs.get(1))).endsWith("jointly-dissolved");
    }

    @Test
    void a_closed_partner_that_is_still_told_of_stays_but_does_not_come_to_coordinate() {
        var code = formed().code();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update commitment set state = 'closed-implemented', closed_at = now(), closing_reason = 'Done.' where ref = :ref")
                    .param("ref", refs.get(1)).update();
            assertThatThrownBy(() -> joints.change(organiser(), code, refs, refs.get(1), null)).isInstanceOf(WrongState.class);
            assertThat(joints.change(organiser(), code, refs, refs.get(2), null).members()).hasSize(3);
            status.setRollbackOnly();
        });
    }

    /** The database and Java sort half of all ids differently. */
    @Test
    void partners_are_locked_in_the_order_of_everybody_else() throws Exception {
        while (inJavasOrder().getFirst().equals(inOrder().getFirst())) {
            threeAddressees();
        }
        try (var threads = Executors.newSingleThreadExecutor()) {
            var forming = transaction.execute(status -> {
                jdbc.sql("select 1 from commitment where id = :id for update").param("id", inOrder().getFirst()).query(Integer.class).single();
                var formed = threads.submit(this::formed);
                while (waiting() == 0) {
                    Thread.onSpinWait();
                }
                assertThat(jdbc.sql("select id from commitment where id = any(:ids) order by id for update skip locked")
                        .param("ids", inOrder().toArray(UUID[]::new)).query(UUID.class).list()).as("it holds none of a later one").hasSize(3);
                return formed;
            });
            assertThat(Objects.requireNonNull(forming).get().members()).hasSize(3);
        }
    }

    private List<UUID> inOrder() {
        return jdbc.sql("select id from commitment where ref = any(:refs) order by id").param("refs", refs.toArray(String[]::new)).query(UUID.class).list();
    }

    private List<UUID> inJavasOrder() {
        return inOrder().stream().sorted().toList();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single();
    }

    @Test
    void what_one_partner_has_drafted_no_other_sees_through_the_group() {
        var code = formed().code();
        commitments.respond(world.who("focal.xab"), refs.get(1), World.accepted());
        var partner = reader.read(code).standings().get(1);
        assertThat(partner.position()).as("waits for clearance").isEqualTo(org.followthrough.commitment.Position.AWAITING);
        assertThat(partner.headline().code()).isEqualTo(HeadlineCode.AWAITING_RESPONSE);
    }
}
