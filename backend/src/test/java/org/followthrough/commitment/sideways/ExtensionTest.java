package org.followthrough.commitment.sideways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.sideways.Extension.Outcome;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WorkingDays;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.WorkItem;
import org.followthrough.workflow.WorkItemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** More time is asked for before the due date, decided by the organiser, and both dates are kept. */
@IntegrationTest
@Import(World.class)
class ExtensionTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @Autowired
    private World world;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Inbox inbox;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Standing standing(String ref) {
        return standings.find(ref).orElseThrow();
    }

    private LocalDate dueDay(String ref) {
        return Deadline.dayOf(standing(ref).dueAt(), UTC);
    }

    private Instant deadline(String ref, DeadlineKind kind) {
        return deadlines.of(commitments.id(ref)).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow().at();
    }

    private List<WorkItemKind> decisions(String ref) {
        return inbox.of(world.who("organiser"), null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).map(WorkItem::kind)
                .filter(kind -> kind == WorkItemKind.DECIDE_EXTENSION).toList();
    }

    private void asked(String ref, LocalDate until) {
        extensions.ask(world.who("focal." + World.stateOf(ref)), ref, until, "Parliament sits in May only.");
    }

    @Test
    void a_granted_extension_moves_the_dates_of_the_response_and_keeps_the_first_one() {
        var ref = world.assigned("XAA");
        var due = standing(ref).dueAt();
        var until = dueDay(ref).plusDays(14);
        asked(ref, until);
        assertThat(standing(ref).dueAt()).as("nothing moves before it is decided").isEqualTo(due);
        assertThat(decisions(ref)).hasSize(1);

        extensions.grant(world.who("organiser"), ref, null, "As the session demands.");
        assertThat(standing(ref).dueAt()).isEqualTo(Deadline.endOf(until, UTC));
        assertThat(deadline(ref, DeadlineKind.RESPONSE_DUE)).isEqualTo(Deadline.endOf(until, UTC));
        assertThat(deadline(ref, DeadlineKind.NO_RESPONSE)).as("ten days after the reminder")
                .isEqualTo(Deadline.endOf(WorkingDays.add(until, 10), UTC));
        assertThat(commitments.find(ref).orElseThrow().originalDueAt()).contains(due);
        assertThat(decisions(ref)).isEmpty();
        assertThat(timeline.of(standing(ref).commitment(), 0, 50).getLast().text().args())
                .containsEntry("before", due.toString()).containsEntry("due", standing(ref).dueAt().toString());

        world.walkTo(due.plus(Duration.ofDays(3)).toString());
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.ON_TIME);
        world.respond(ref, World.accepted());
        assertThat(standing(ref).cooperation()).as("a granted extension moves the due date").isEqualTo(CooperationGrade.A);
        assertThat(extensions.of(world.who("observer"), ref)).extracting(Extension::dueBefore).containsExactly(due);
    }

    @Test
    void a_refusal_leaves_the_date_and_says_why() {
        var ref = world.assigned("XAB");
        var due = standing(ref).dueAt();
        asked(ref, dueDay(ref).plusDays(14));
        assertThat(extensions.of(world.who("observer"), ref)).as("not public before it is decided").isEmpty();
        assertThat(extensions.of(world.who("clearing.xab"), ref)).hasSize(1);
        assertThatThrownBy(() -> extensions.refuse(world.who("organiser"), ref, " ")).isInstanceOf(RuleViolation.class);
        extensions.refuse(world.who("organiser"), ref, "Everybody has the same sixty days.");
        assertThat(standing(ref).dueAt()).isEqualTo(due);
        assertThat(extensions.of(world.who("observer"), ref)).extracting(Extension::outcome).containsExactly(Outcome.REFUSED);
        asked(ref, dueDay(ref).plusDays(2));
        assertThat(decisions(ref)).as("another request may follow").hasSize(1);
    }

    @Test
    void the_focal_point_asks_and_the_organiser_decides_nobody_else() {
        var ref = world.assigned("XAA");
        var until = dueDay(ref).plusDays(7);
        for (var other : List.of("clearing.xaa", "focal.xab", "organiser", "observer")) {
            assertThatThrownBy(() -> extensions.ask(world.who(other), ref, until, "More time.")).as(other).isInstanceOf(Forbidden.class);
        }
        asked(ref, until);
        for (var other : List.of("focal.xaa", "clearing.xaa", "curator", "admin")) {
            assertThatThrownBy(() -> extensions.grant(world.who(other), ref, null, "Yes.")).as(other).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> extensions.refuse(world.who(other), ref, "No.")).as(other).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void it_is_asked_until_the_due_date_and_not_after_it() {
        var ref = world.assigned("XAA");
        var until = dueDay(ref).plusDays(7);
        world.walkTo(standing(ref).dueAt().minusSeconds(20).toString());
        asked(ref, until);
        extensions.refuse(world.who("organiser"), ref, "No.");
        world.walkTo(standing(ref).dueAt().plusMillis(1).toString());
        assertThatThrownBy(() -> asked(ref, until)).isInstanceOf(WrongState.class).hasMessageContaining("due-passed");
    }

    @Test
    void the_day_lies_after_the_present_due_date_and_before_tracking_ends() {
        var ref = world.assigned("XAA");
        assertThatThrownBy(() -> asked(ref, dueDay(ref))).isInstanceOf(RuleViolation.class).hasMessageContaining("not-later");
        assertThatThrownBy(() -> asked(ref, LocalDate.of(2020, 1, 1))).isInstanceOf(RuleViolation.class).hasMessageContaining("passed");
        assertThatThrownBy(() -> asked(ref, LocalDate.of(2190, 1, 1))).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("beyond-tracking");
        asked(ref, dueDay(ref).plusDays(1));
    }

    @Test
    void one_request_at_a_time_and_of_two_at_once_one_is_taken() {
        var ref = world.assigned("XAA");
        var until = dueDay(ref).plusDays(7);
        var asks = List.of(1, 2).stream().map(one -> CompletableFuture.supplyAsync(() -> taken(ref, until))).toList();
        assertThat(asks.stream().map(CompletableFuture::join).filter(taken -> taken)).hasSize(1);
        assertThatThrownBy(() -> asked(ref, until)).isInstanceOf(WrongState.class).hasMessageContaining("asked-already");
    }

    private boolean taken(String ref, LocalDate until) {
        try {
            asked(ref, until);
            return true;
        } catch (WrongState refused) {
            return false;
        }
    }

    @Test
    void what_was_late_is_on_time_again_when_more_time_is_granted() {
        var ref = world.assigned("XAC");
        var until = dueDay(ref).plusDays(21);
        asked(ref, until);
        world.walkTo(standing(ref).dueAt().plus(Duration.ofDays(3)).toString());
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.LATE);
        extensions.grant(world.who("organiser"), ref, null, "Asked in time.");
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(standing(ref).cooperation()).isNull();
        assertThat(standing(ref).headline().textKey()).isEqualTo("headline.awaiting-response.until");
        world.walkTo(Deadline.endOf(until, UTC).plusMillis(1).toString());
        assertThat(standing(ref).lateness()).as("the new date passes as the old one did").isEqualTo(Lateness.LATE);
    }

    @Test
    void a_date_that_passed_while_the_organiser_thought_about_it_is_not_granted_but_another_may_be() {
        var ref = world.assigned("XAA");
        var until = dueDay(ref).plusDays(2);
        asked(ref, until);
        world.walkTo(Deadline.endOf(until, UTC).plus(Duration.ofDays(1)).toString());
        assertThatThrownBy(() -> extensions.grant(world.who("organiser"), ref, null, "Yes.")).isInstanceOf(RuleViolation.class);
        extensions.grant(world.who("organiser"), ref, until.plusDays(10), "Yes, and a few days more.");
        assertThat(dueDay(ref)).isEqualTo(until.plusDays(10));
    }

    @Test
    void a_request_that_nobody_decided_lapses_with_silence_and_with_the_response() {
        var silent = world.assigned("XAA");
        var answered = world.assigned("XAB");
        asked(silent, dueDay(silent).plusDays(60));
        asked(answered, dueDay(answered).plusDays(60));
        world.respond(answered, World.accepted());
        world.walkTo(deadline(silent, DeadlineKind.NO_RESPONSE).plusMillis(1).toString());
        assertThat(standing(silent).position()).isEqualTo(Position.NO_RESPONSE);
        for (var ref : List.of(silent, answered)) {
            assertThat(extensions.of(world.who("organiser"), ref)).extracting(Extension::outcome).containsExactly(Outcome.LAPSED);
            assertThat(extensions.of(world.who("observer"), ref)).isEmpty();
            assertThat(decisions(ref)).isEmpty();
            assertThatThrownBy(() -> extensions.grant(world.who("organiser"), ref, null, "Yes.")).isInstanceOf(WrongState.class);
        }
    }

    @Test
    void a_report_is_extended_at_most_to_the_closing_of_its_cycle_and_very_late_follows_in_order() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("ext-1-" + ref.hashCode());
        var due = standing(ref).dueAt();
        var closes = Deadline.dayOf(deadline(ref, DeadlineKind.REPORT_CLOSES), UTC);
        assertThatThrownBy(() -> asked(ref, closes.plusDays(1))).isInstanceOf(RuleViolation.class).hasMessageContaining("beyond-cycle");
        asked(ref, closes);
        extensions.grant(world.who("organiser"), ref, dueDay(ref).plusDays(7), "A week.");
        var report = reporting.read(world.who("focal.xab"), ref, cycle).report();
        assertThat(report.dueAt()).isEqualTo(standing(ref).dueAt()).isEqualTo(due.plus(Duration.ofDays(7)));
        assertThat(report.veryLateAt()).isEqualTo(deadline(ref, DeadlineKind.REPORT_VERY_LATE)).isAfter(report.dueAt())
                .isBeforeOrEqualTo(report.closesAt());

        asked(ref, closes);
        extensions.grant(world.who("organiser"), ref, null, "The last one.");
        assertThat(standing(ref).dueAt()).isEqualTo(report.closesAt());
        assertThat(deadline(ref, DeadlineKind.REPORT_VERY_LATE)).isEqualTo(report.closesAt());
        world.walkTo(due.plus(Duration.ofDays(1)).toString());
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.IN_IMPLEMENTATION);
        world.walkTo(report.closesAt().plusMillis(1).toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.D);
    }

    @Test
    void a_report_under_clearance_can_be_given_more_time_and_its_request_lapses_when_it_is_cleared() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("ext-2-" + ref.hashCode());
        reporting.save(world.who("focal.xac"), ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(world.who("focal.xac"), ref, cycle);
        asked(ref, dueDay(ref).plusDays(3));
        reporting.decide(world.who("clearing.xac"), ref, cycle, org.followthrough.commitment.Decision.CLEAR, null);
        assertThat(extensions.of(world.who("focal.xac"), ref)).extracting(Extension::outcome).containsExactly(Outcome.LAPSED);
        assertThatThrownBy(() -> asked(ref, LocalDate.of(2180, 1, 1))).isInstanceOf(WrongState.class).hasMessageContaining("nothing-due");
    }

    @Test
    void while_the_clock_stands_still_more_time_is_neither_asked_for_nor_decided() {
        var ref = world.assigned("XAA");
        asked(ref, dueDay(ref).plusDays(7));
        clarifications.ask(world.who("organiser"), ref, "What do you need it for?");
        assertThatThrownBy(() -> extensions.grant(world.who("organiser"), ref, null, "Yes.")).isInstanceOf(WrongState.class)
                .hasMessageContaining("clock-stopped");
        assertThatThrownBy(() -> asked(ref, dueDay(ref).plusDays(9))).isInstanceOf(WrongState.class);
        clarifications.answer(world.who("focal.xaa"), ref, "For the cabinet.");
        extensions.grant(world.who("organiser"), ref, null, "Yes.");
        assertThat(clock.now()).isBefore(standing(ref).dueAt());
    }
}
