package org.followthrough.commitment.sideways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Standings;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.Side;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WorkingDays;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.TokenCheck;
import org.followthrough.workflow.WorkItem;
import org.followthrough.workflow.WorkItemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question stops the clock, and nothing but an answer, or the end of what was asked, lets it run again. */
@IntegrationTest
@Import(World.class)
class ClarificationTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @Autowired
    private World world;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private CommitmentService service;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Standings computed;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Inbox inbox;
    @Autowired
    private ProcessView processes;
    @Autowired
    private TokenCheck tokens;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Standing standing(String ref) {
        return standings.find(ref).orElseThrow();
    }

    private List<DeadlineKind> waitsFor(String ref) {
        return deadlines.of(commitments.id(ref)).stream().map(DeadlinePassed::kind).toList();
    }

    private Instant deadline(String ref, DeadlineKind kind) {
        return deadlines.of(commitments.id(ref)).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow().at();
    }

    private void walk(int days) {
        world.walkTo(clock.now().plus(Duration.ofDays(days)).toString());
    }

    private List<WorkItemKind> desk(String who, String ref) {
        return inbox.of(world.who(who), null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).map(WorkItem::kind).toList();
    }

    private static Instant moved(Instant due, Instant stopped, Instant resumed) {
        var days = WorkingDays.between(Deadline.dayOf(stopped, UTC), Deadline.dayOf(resumed, UTC));
        return Deadline.endOf(WorkingDays.add(Deadline.dayOf(due, UTC), days), UTC);
    }

    @Test
    void the_clock_of_a_response_stops_and_its_dates_move_by_the_working_days_of_the_pause() {
        var ref = world.assigned("XAA");
        var due = standing(ref).dueAt();
        var objection = deadline(ref, DeadlineKind.OBJECTION_ENDS);
        var silence = deadline(ref, DeadlineKind.NO_RESPONSE);
        walk(3);
        var stopped = clock.now();
        clarifications.ask(world.who("focal.xaa"), ref, "Does it mean recruiters abroad too?");

        assertThat(standing(ref).state()).isEqualTo(CommitmentState.CLARIFICATION);
        assertThat(standing(ref).dueAt()).as("the date stands").isEqualTo(due);
        assertThat(standing(ref).headline().textKey()).isEqualTo("headline.awaiting-response.stopped");
        assertThat(waitsFor(ref)).containsExactly(DeadlineKind.ANSWER_DUE, DeadlineKind.TRACKING_ENDS);
        walk(18);
        assertThat(standing(ref).lateness()).as("nothing passes meanwhile").isEqualTo(Lateness.ON_TIME);
        assertThat(standing(ref).position()).isEqualTo(Position.AWAITING);

        clarifications.answer(world.who("organiser"), ref, "Yes.");
        var resumed = clock.now();
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSIGNED);
        assertThat(standing(ref).dueAt()).isEqualTo(moved(due, stopped, resumed));
        assertThat(deadline(ref, DeadlineKind.OBJECTION_ENDS)).isEqualTo(moved(objection, stopped, resumed));
        assertThat(deadline(ref, DeadlineKind.NO_RESPONSE)).isEqualTo(moved(silence, stopped, resumed));
        assertThat(commitments.find(ref).orElseThrow().originalDueAt()).contains(due);
        assertThat(timeline.of(standing(ref).commitment(), 0, 50)).extracting(Timeline.Entry::kind).containsExactly(
                "commitment-assigned", "clarification-asked", "clarification-answered", "clock-resumed");
    }

    @Test
    void it_lies_with_the_side_that_was_asked_and_only_that_side_answers() {
        var ref = world.assigned("XAB");
        clarifications.ask(world.who("organiser"), ref, "Who will answer for the regions?");
        var step = processes.currentStep(world.who("observer"), ref).orElseThrow();
        assertThat(step.holder()).isEqualTo("focal-point");
        assertThat(step.id()).as("it moves no token").isEqualTo("Task_Respond");
        assertThat(step.due()).isEqualTo(deadline(ref, DeadlineKind.ANSWER_DUE));
        assertThat(desk("focal.xab", ref)).containsExactlyInAnyOrder(WorkItemKind.RESPOND, WorkItemKind.ANSWER_CLARIFICATION);
        assertThat(tokens.astray()).isEmpty();
        assertThat(tokens.desksAstray()).isEmpty();

        for (var other : List.of("organiser", "focal.xaa", "clearing.xab", "ministry.xab", "observer", "admin")) {
            assertThatThrownBy(() -> clarifications.answer(world.who(other), ref, "No.")).as(other).isInstanceOf(Forbidden.class);
        }
        clarifications.answer(world.who("focal.xab"), ref, "The ministry does.");
        assertThat(desk("focal.xab", ref)).containsExactly(WorkItemKind.RESPOND);
        assertThat(commitments.find(ref).orElseThrow().originalDueAt()).as("answered on the same day").isEmpty();

        clarifications.ask(world.who("focal.xab"), ref, "And what of the islands?");
        assertThat(processes.currentStep(world.who("observer"), ref).orElseThrow().holder()).isEqualTo("organiser");
        assertThat(desk("organiser", ref)).containsExactly(WorkItemKind.ANSWER_CLARIFICATION);
        assertThatThrownBy(() -> clarifications.answer(world.who("focal.xab"), ref, "I answer myself.")).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_second_question_waits_until_the_first_is_answered_and_an_answer_needs_a_question() {
        var ref = world.assigned("XAA");
        assertThatThrownBy(() -> clarifications.answer(world.who("organiser"), ref, "Yes.")).isInstanceOf(WrongState.class);
        clarifications.ask(world.who("focal.xaa"), ref, "Does it mean recruiters abroad too?");
        assertThatThrownBy(() -> clarifications.ask(world.who("focal.xaa"), ref, "And?")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> clarifications.ask(world.who("organiser"), ref, "And?")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> clarifications.answer(world.who("organiser"), ref, " ")).isInstanceOf(RuleViolation.class);
        clarifications.answer(world.who("organiser"), ref, "Yes.");
        assertThatThrownBy(() -> clarifications.answer(world.who("organiser"), ref, "Yes.")).isInstanceOf(WrongState.class);
    }

    @Test
    void of_two_who_ask_at_once_one_is_heard() {
        var ref = world.assigned("XAA");
        var asks = List.of("focal.xaa", "organiser").stream()
                .map(who -> CompletableFuture.supplyAsync(() -> asks(who, ref))).toList();
        assertThat(asks.stream().map(CompletableFuture::join).filter(heard -> heard)).hasSize(1);
        assertThat(clarifications.of(ref)).hasSize(1);
    }

    private boolean asks(String who, String ref) {
        try {
            clarifications.ask(world.who(who), ref, "What exactly?");
            return true;
        } catch (WrongState refused) {
            return false;
        }
    }

    @Test
    void there_is_nothing_to_stop_after_silence_after_a_response_and_after_the_end() {
        var silent = world.assigned("XAA");
        var answered = world.acceptedBy("XAB");
        var closed = world.assigned("XAC");
        service.closeFromOutside(world.who("organiser"), closed, CommitmentState.LAPSED, "Nobody answers.", null);
        walk(130);
        assertThat(standing(silent).position()).isEqualTo(Position.NO_RESPONSE);
        for (var ref : List.of(silent, answered, closed)) {
            assertThatThrownBy(() -> clarifications.ask(world.who("organiser"), ref, "What exactly?")).isInstanceOf(WrongState.class);
        }
    }

    @Test
    void a_late_response_stays_late_and_only_what_had_not_passed_moves() {
        var ref = world.assigned("XAA");
        var due = standing(ref).dueAt();
        var silence = deadline(ref, DeadlineKind.NO_RESPONSE);
        world.walkTo(due.plus(Duration.ofDays(2)).toString());
        var stopped = clock.now();
        clarifications.ask(world.who("organiser"), ref, "Is anybody there?");
        walk(18);
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.LATE);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.B);
        clarifications.answer(world.who("focal.xaa"), ref, "Yes.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.AWAITING_RESPONSE);
        assertThat(standing(ref).dueAt()).isEqualTo(due);
        assertThat(deadline(ref, DeadlineKind.NO_RESPONSE)).isEqualTo(moved(silence, stopped, clock.now()));
        assertThat(timeline.of(standing(ref).commitment(), 0, 50).getLast().text().textKey()).isEqualTo("timeline.clock-resumed.kept");
    }

    @Test
    void the_clock_can_be_stopped_until_the_last_moments_and_a_stopped_clock_does_not_count() {
        var ref = world.assigned("XAA");
        var due = standing(ref).dueAt();
        world.walkTo(due.minusSeconds(20).toString());
        clarifications.ask(world.who("focal.xaa"), ref, "One more thing?");
        walk(4);
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(computed.compute(standing(ref).commitment(), clock.now()).cooperation()).as("a stopped clock does not count").isNull();
    }

    @Test
    void a_position_that_is_cleared_ends_it_and_the_pause_does_not_count_against_the_addressee() {
        var ref = world.assigned("XAA");
        var due = standing(ref).dueAt();
        world.walkTo(due.minus(Duration.ofDays(1)).toString());
        clarifications.ask(world.who("focal.xaa"), ref, "Does it mean recruiters abroad too?");
        walk(18);
        service.respond(world.who("focal.xaa"), ref, World.accepted());
        assertThat(tokens.astray()).isEmpty();
        assertThat(processes.currentStep(world.who("observer"), ref).orElseThrow().holder()).as("a submission is not public").isEqualTo("organiser");
        service.decidePosition(world.who("clearing.xaa"), ref, Decision.CLEAR, null);

        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.A);
        assertThat(clarifications.of(ref)).allMatch(one -> !one.isOpen() && one.answer() == null);
        assertThat(desk("organiser", ref)).isEmpty();
        assertThat(waitsFor(ref)).containsExactly(DeadlineKind.TRACKING_ENDS);
    }

    @Test
    void whatever_closes_the_commitment_ends_it() {
        var ref = world.assigned("XAA");
        clarifications.ask(world.who("focal.xaa"), ref, "Does it mean recruiters abroad too?");
        service.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "Nobody can answer.", null);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.LAPSED);
        assertThat(clarifications.of(ref)).noneMatch(Clarification::isOpen);
        assertThat(waitsFor(ref)).isEmpty();
        assertThat(desk("organiser", ref)).isEmpty();
    }

    @Test
    void the_clock_of_a_report_stops_too_but_its_cycle_closes_all_the_same() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("clar-1-" + ref.hashCode());
        var due = standing(ref).dueAt();
        var closes = deadline(ref, DeadlineKind.REPORT_CLOSES);
        world.walkTo(due.minus(Duration.ofDays(1)).toString());
        clarifications.ask(world.who("organiser"), ref, "Which law do you mean?");
        assertThat(waitsFor(ref)).containsExactly(DeadlineKind.ANSWER_DUE, DeadlineKind.REPORT_CLOSES, DeadlineKind.TRACKING_ENDS);
        var step = processes.currentStep(world.who("observer"), ref).orElseThrow();
        assertThat(List.of(step.id(), step.holder())).containsExactly("Task_SubmitProgressReport", "focal-point");
        world.walkTo(due.plus(Duration.ofDays(5)).toString());
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.ON_TIME);

        clarifications.answer(world.who("focal.xab"), ref, "The labour code.");
        world.walkTo(closes.minus(Duration.ofDays(3)).toString());
        clarifications.ask(world.who("organiser"), ref, "Of which year?");
        world.walkTo(closes.plusMillis(1).toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
        assertThat(clarifications.of(ref)).noneMatch(Clarification::isOpen);
        assertThat(reporting.read(world.who("focal.xab"), ref, cycle).report().dueAt()).as("had passed before").isBefore(closes);
        assertThat(tokens.desksAstray()).isEmpty();
    }

    @Test
    void an_answer_moves_the_dates_of_a_report_and_never_beyond_the_closing_of_its_cycle() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("clar-2-" + ref.hashCode());
        var due = standing(ref).dueAt();
        var closes = deadline(ref, DeadlineKind.REPORT_CLOSES);
        var veryLate = deadline(ref, DeadlineKind.REPORT_VERY_LATE);
        var stopped = clock.now();
        clarifications.ask(world.who("focal.xac"), ref, "Does the old law count?");
        walk(18);
        clarifications.answer(world.who("organiser"), ref, "No.");
        clarifications.ask(world.who("focal.xac"), ref, "And its decree?");
        walk(18);
        clarifications.answer(world.who("organiser"), ref, "Neither.");
        var report = reporting.read(world.who("focal.xac"), ref, cycle).report();
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.REPORT_DUE);
        assertThat(report.dueAt()).isEqualTo(standing(ref).dueAt()).isEqualTo(moved(due, stopped, clock.now()));
        assertThat(moved(veryLate, stopped, clock.now())).isAfter(closes);
        assertThat(report.veryLateAt()).isEqualTo(closes);
        assertThat(inbox.of(world.who("focal.xac"), null, null, 10_000)).filteredOn(item -> ref.equals(item.commitment()))
                .extracting(WorkItem::dueAt).containsOnly(report.dueAt());
    }

    private void returned(String ref, String cycle, String party) {
        submitted(ref, cycle, party);
        reporting.decide(world.who("clearing." + party), ref, cycle, Decision.RETURN, "Name the law.");
    }

    private void submitted(String ref, String cycle, String party) {
        reporting.save(world.who("focal." + party), ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(world.who("focal." + party), ref, cycle);
    }

    @Test
    void a_question_about_a_report_that_was_returned_stops_its_clock_and_brings_it_back_to_where_it_was() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("clar-4-" + ref.hashCode());
        var due = standing(ref).dueAt();
        returned(ref, cycle, "xab");
        var stopped = clock.now();
        clarifications.ask(world.who("focal.xab"), ref, "Is the decree a law?");
        assertThat(clarifications.mayAsk(world.who("focal.xab"), ref)).isFalse();
        assertThat(waitsFor(ref)).containsExactly(DeadlineKind.ANSWER_DUE, DeadlineKind.REPORT_CLOSES, DeadlineKind.TRACKING_ENDS);
        assertThat(desk("focal.xab", ref)).containsExactly(WorkItemKind.REPORT);
        assertThat(desk("organiser", ref)).containsExactly(WorkItemKind.ANSWER_CLARIFICATION);
        assertThat(tokens.astray()).isEmpty();
        assertThat(tokens.desksAstray()).isEmpty();
        walk(14);
        clarifications.answer(world.who("organiser"), ref, "It is.");
        assertThat(standing(ref).state()).as("the public sees no return").isEqualTo(CommitmentState.UNDER_CLEARANCE);
        assertThat(standing(ref).dueAt()).isEqualTo(moved(due, stopped, clock.now()));
        assertThat(desk("focal.xab", ref)).containsExactly(WorkItemKind.REPORT);
        assertThat(tokens.astray()).isEmpty();
        assertThat(tokens.desksAstray()).isEmpty();
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
    }

    @Test
    void a_report_that_is_submitted_again_ends_the_question_and_stays_under_clearance() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("clar-5-" + ref.hashCode());
        returned(ref, cycle, "xac");
        clarifications.ask(world.who("organiser"), ref, "Which law do you mean?");
        assertThat(desk("focal.xac", ref)).containsExactlyInAnyOrder(WorkItemKind.REPORT, WorkItemKind.ANSWER_CLARIFICATION);
        submitted(ref, cycle, "xac");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.UNDER_CLEARANCE);
        assertThat(clarifications.of(ref)).noneMatch(Clarification::isOpen);
        assertThat(waitsFor(ref)).contains(DeadlineKind.REPORT_DUE, DeadlineKind.REPORT_VERY_LATE);
        assertThat(tokens.desksAstray()).isEmpty();
    }

    @Test
    void what_is_cleared_while_a_question_about_it_is_open_is_on_time_by_the_dates_that_the_pause_has_moved() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("clar-6-" + ref.hashCode());
        world.walkTo(standing(ref).dueAt().minus(Duration.ofDays(1)).toString());
        submitted(ref, cycle, "xaa");
        clarifications.ask(world.who("organiser"), ref, "Which law do you mean?");
        var step = processes.currentStep(world.who("observer"), ref).orElseThrow();
        assertThat(List.of(step.id(), step.holder())).containsExactly("Task_ClearReport", "focal-point");
        walk(10);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.CLEAR, null);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.A);
        assertThat(clarifications.of(ref)).noneMatch(Clarification::isOpen);
        assertThat(desk("focal.xaa", ref)).isEmpty();
        assertThat(tokens.desksAstray()).isEmpty();
    }

    @Test
    void a_report_that_is_returned_while_a_question_is_open_goes_back_to_the_focal_point_and_the_clock_stands_on() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("clar-7-" + ref.hashCode());
        submitted(ref, cycle, "xab");
        clarifications.ask(world.who("organiser"), ref, "Which law do you mean?");
        reporting.decide(world.who("clearing.xab"), ref, cycle, Decision.RETURN, "Name the law.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.CLARIFICATION);
        assertThat(tokens.astray()).isEmpty();
        assertThat(tokens.desksAstray()).isEmpty();
        world.walkTo(deadline(ref, DeadlineKind.REPORT_CLOSES).plusMillis(1).toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
        assertThat(tokens.desksAstray()).isEmpty();
    }

    @Test
    void a_refused_question_names_the_ground_for_which_no_clock_runs() {
        var silent = world.assigned("XAA");
        var answered = world.acceptedBy("XAB");
        walk(130);
        assertThatThrownBy(() -> clarifications.ask(world.who("organiser"), silent, "What exactly?"))
                .hasMessageContaining("commitment.clarification.silence");
        assertThatThrownBy(() -> clarifications.ask(world.who("organiser"), answered, "What exactly?"))
                .hasMessageContaining("commitment.clarification.not-now");
    }

    @Test
    void a_report_that_is_submitted_ends_it_so_that_nobody_has_to_wait_for_an_answer() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("clar-3-" + ref.hashCode());
        world.walkTo(standing(ref).dueAt().minus(Duration.ofDays(1)).toString());
        clarifications.ask(world.who("focal.xaa"), ref, "Does the old law count?");
        walk(18);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(standing(ref).cooperation()).as("the pause does not count").isEqualTo(CooperationGrade.A);
        assertThat(clarifications.of(ref)).noneMatch(Clarification::isOpen);
        assertThatThrownBy(() -> clarifications.ask(world.who("organiser"), ref, "Why?")).isInstanceOf(WrongState.class);
    }

    @Test
    void a_clock_stopped_over_a_daylight_saving_night_moves_by_whole_days_that_end_at_midnight() {
        var athens = ZoneId.of("Europe/Athens");
        jdbc.sql("update edition set time_zone = 'Europe/Athens' where code = :code").param("code", World.EDITION).update();
        try {
            var sunday = athens.getRules().nextTransition(clock.now().plus(Duration.ofDays(7))).getInstant().atZone(athens).toLocalDate();
            world.walkTo(sunday.minusDays(2).atTime(10, 0).toInstant(ZoneOffset.UTC).toString());
            var ref = world.assigned("XAA");
            var due = LocalDate.ofInstant(standing(ref).dueAt().minusNanos(1), athens);
            clarifications.ask(world.who("focal.xaa"), ref, "What exactly?");
            world.walkTo(sunday.plusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC).toString());
            clarifications.answer(world.who("organiser"), ref, "This.");
            assertThat(standing(ref).dueAt()).isEqualTo(Deadline.endOf(WorkingDays.add(due, 1), athens));
            assertThat(standing(ref).dueAt().atZone(athens).toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
        } finally {
            jdbc.sql("update edition set time_zone = 'UTC' where code = :code").param("code", World.EDITION).update();
        }
    }

    @Test
    void its_texts_are_for_the_two_sides_alone() {
        var ref = world.assigned("XAA");
        clarifications.ask(world.who("focal.xaa"), ref, "Does it mean recruiters abroad too?");
        for (var reader : List.of("focal.xaa", "clearing.xaa", "ministry.xaa", "organiser")) {
            assertThat(clarifications.mayRead(world.who(reader), ref)).as(reader).isTrue();
        }
        for (var outsider : List.of("focal.xab", "reviewer1", "curator", "observer", "admin")) {
            assertThat(clarifications.mayRead(world.who(outsider), ref)).as(outsider).isFalse();
        }
        assertThat(clarifications.of(ref).getFirst().asked()).isEqualTo(Side.ORGANISER);
        assertThat(jdbc.sql("select count(*) from audit_entry where content::text like '%recruiters abroad%'").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from timeline_entry where text_args::text like '%recruiters abroad%'").query(Integer.class).single()).isZero();
    }
}
