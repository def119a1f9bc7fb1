package org.followthrough.commitment.sideways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.sideways.Transfer.Kind;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
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

/** An ask moves inside its addressee, back to the organiser once and in time, and from there back or on. */
@IntegrationTest
@Import(World.class)
class TransferTest {

    @Autowired
    private World world;
    @Autowired
    private TransferService transfers;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private CommitmentService service;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private StandingRows standings;
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

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Standing standing(String ref) {
        return standings.find(ref).orElseThrow();
    }

    private List<WorkItemKind> desk(String who, String ref) {
        return inbox.of(world.who(who), null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).map(WorkItem::kind).toList();
    }

    private void walk(int days) {
        world.walkTo(clock.now().plus(Duration.ofDays(days)).toString());
    }

    private String leads(String ref) {
        return commitments.find(ref).orElseThrow().leadInstitution().orElse("");
    }

    @Test
    void the_focal_point_passes_it_on_before_and_after_a_position_and_the_history_stays() {
        var ref = world.assigned("XAA");
        transfers.passOn(world.who("focal.xaa"), ref, "Ministry of Justice", "Courts are theirs.");
        assertThat(leads(ref)).isEqualTo("Ministry of Justice");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSIGNED);
        world.respond(ref, World.accepted());
        assertThat(leads(ref)).as("the position names who leads").isEqualTo("Ministry of Labour");
        transfers.passOn(world.who("focal.xaa"), ref, "Agency for Recruitment", "The agency is new.");
        assertThat(leads(ref)).isEqualTo("Agency for Recruitment");
        assertThat(commitments.find(ref).orElseThrow().terms().leadInstitution()).isEqualTo("Agency for Recruitment");
        assertThat(transfers.of(ref)).extracting(Transfer::from).containsExactly(null, "Ministry of Labour");
        assertThat(timeline.of(standing(ref).commitment(), 0, 50)).extracting(Timeline.Entry::kind)
                .containsExactly("commitment-assigned", "passed-on", "position-cleared", "passed-on");
    }

    @Test
    void it_is_never_passed_in_a_circle() {
        var ref = world.acceptedBy("XAA");
        var focal = world.who("focal.xaa");
        assertThatThrownBy(() -> transfers.passOn(focal, ref, " ministry of  LABOUR ", "It is theirs.")).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("holds-already");
        transfers.passOn(focal, ref, "Ministry of Justice", "Courts are theirs.");
        transfers.passOn(focal, ref, "Ministry of Health", "Clinics are theirs.");
        for (var before : List.of("Ministry of Labour", "Ministry of Justice")) {
            assertThatThrownBy(() -> transfers.passOn(focal, ref, before, "Back to you.")).isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("circular");
        }
        assertThat(leads(ref)).isEqualTo("Ministry of Health");
    }

    @Test
    void a_name_and_a_reason_are_needed_and_another_party_is_no_institution() {
        var ref = world.assigned("XAA");
        var focal = world.who("focal.xaa");
        assertThatThrownBy(() -> transfers.passOn(focal, ref, " ", "Why not.")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> transfers.passOn(focal, ref, "Ministry of Justice", "")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> transfers.passOn(focal, ref, "xab", "Theirs.")).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("other-addressee");
        for (var other : List.of("clearing.xaa", "focal.xab", "organiser", "observer")) {
            assertThatThrownBy(() -> transfers.move(world.who(other), ref, "Ministry of Justice", "Theirs.")).as(other)
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void an_objection_lies_with_the_organiser_while_the_clock_stands_still() {
        var ref = world.assigned("XAB");
        var due = standing(ref).dueAt();
        walk(3);
        transfers.handBack(world.who("focal.xab"), ref, "We have no such law-making power.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSIGNED);
        assertThat(standing(ref).headline().textKey()).isEqualTo("headline.awaiting-response.handed-back");
        var step = processes.currentStep(world.who("observer"), ref).orElseThrow();
        assertThat(List.of(step.id(), step.holder())).containsExactly("Task_Reassign", "organiser");
        assertThat(desk("focal.xab", ref)).isEmpty();
        assertThat(desk("organiser", ref)).containsExactly(WorkItemKind.REASSIGN);
        assertThat(tokens.astray()).isEmpty();
        assertThat(tokens.desksAstray()).isEmpty();
        walk(150);
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(standing(ref).dueAt()).isEqualTo(due);
        for (Runnable early : List.<Runnable>of(() -> service.respond(world.who("focal.xab"), ref, World.accepted()),
                () -> transfers.handBack(world.who("focal.xab"), ref, "Again."),
                () -> transfers.passOn(world.who("focal.xab"), ref, "Ministry of Justice", "Theirs."),
                () -> clarifications.ask(world.who("focal.xab"), ref, "And?"),
                () -> extensions.ask(world.who("focal.xab"), ref, java.time.LocalDate.of(2100, 1, 1), "Time."))) {
            assertThatThrownBy(early::run).isInstanceOf(WrongState.class);
        }
    }

    @Test
    void given_back_it_is_asked_for_again_without_a_second_window() {
        var ref = world.assigned("XAB");
        var due = standing(ref).dueAt();
        transfers.handBack(world.who("focal.xab"), ref, "Not ours.");
        walk(14);
        transfers.giveBack(world.who("organiser"), ref, "xab", "It is: your constitution says so.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.AWAITING_RESPONSE);
        assertThat(standing(ref).dueAt()).isAfter(due);
        assertThat(deadlines.of(commitments.id(ref))).extracting(DeadlinePassed::kind)
                .containsExactly(DeadlineKind.RESPONSE_DUE, DeadlineKind.NO_RESPONSE, DeadlineKind.TRACKING_ENDS);
        assertThat(desk("focal.xab", ref)).containsExactly(WorkItemKind.RESPOND);
        assertThat(inbox.of(world.who("focal.xab"), null, null, 10_000)).filteredOn(item -> ref.equals(item.commitment()))
                .extracting(WorkItem::dueAt).containsExactly(standing(ref).dueAt());
        assertThat(desk("organiser", ref)).isEmpty();
        assertThat(tokens.astray()).isEmpty();
        assertThatThrownBy(() -> transfers.handBack(world.who("focal.xab"), ref, "No.")).isInstanceOf(WrongState.class);
        world.respond(ref, World.accepted());
        assertThat(standing(ref).position()).isEqualTo(Position.ACCEPTED);
    }

    @Test
    void silence_after_it_was_given_back_is_recorded_at_the_moved_date() {
        var ref = world.assigned("XAC");
        transfers.handBack(world.who("focal.xac"), ref, "Not ours.");
        walk(7);
        transfers.move(world.who("organiser"), ref, "Ministry of the Interior", "They have the borders.");
        assertThat(leads(ref)).isEqualTo("Ministry of the Interior");
        world.walkTo(commitments.find(ref).orElseThrow().noResponseAt().toString());
        assertThat(standing(ref).position()).isEqualTo(Position.NO_RESPONSE);
        assertThat(tokens.astray()).isEmpty();
    }

    @Test
    void the_window_ends_at_its_last_instant_and_a_waiting_position_closes_it() {
        var late = world.assigned("XAA");
        var answered = world.assigned("XAB");
        service.respond(world.who("focal.xab"), answered, World.accepted());
        assertThatThrownBy(() -> transfers.handBack(world.who("focal.xab"), answered, "After all not ours.")).isInstanceOf(WrongState.class)
                .hasMessageContaining("waits-for-clearance");
        var ends = deadlines.of(commitments.id(late)).getFirst().at();
        world.walkTo(ends.plusMillis(1).toString());
        assertThatThrownBy(() -> transfers.handBack(world.who("focal.xaa"), late, "Not ours.")).isInstanceOf(WrongState.class)
                .hasMessageContaining("window-passed");
        assertThat(Deadline.hasPassed(ends, clock.now())).isTrue();
    }

    @Test
    void given_on_to_another_addressee_it_is_another_commitment_and_the_first_lapses_with_a_link() {
        var ref = world.assigned("XAA");
        assertThatThrownBy(() -> transfers.giveOn(world.who("organiser"), ref, "XAB", "Rather theirs.")).isInstanceOf(WrongState.class);
        transfers.handBack(world.who("focal.xaa"), ref, "Rather XAB.");
        assertThatThrownBy(() -> transfers.giveOn(world.who("focal.xaa"), ref, "XAB", "Theirs.")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> transfers.giveOn(world.who("organiser"), ref, "XAA", "Theirs.")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> transfers.giveOn(world.who("organiser"), ref, "XZZ", "Theirs.")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> transfers.giveOn(world.who("organiser"), ref, "XAB", " ")).isInstanceOf(RuleViolation.class);
        var given = transfers.giveOn(world.who("organiser"), ref, "XAB", "XAB licenses the recruiters.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.LAPSED);
        assertThat(commitments.find(ref).orElseThrow().givenOnTo()).contains(given.ref());
        assertThat(standing(given.ref()).state()).isEqualTo(CommitmentState.ASSIGNED);
        assertThat(transfers.of(ref)).extracting(Transfer::kind).containsExactly(Kind.HANDED_BACK, Kind.GIVEN_ON);
        assertThat(desk("organiser", ref)).isEmpty();
        assertThat(tokens.astray()).isEmpty();
    }

    @Test
    void the_organiser_may_let_it_lapse() {
        var ref = world.assigned("XAA");
        transfers.handBack(world.who("focal.xaa"), ref, "Nobody's.");
        service.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "No addressee could be found.", null);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.LAPSED);
        assertThat(deadlines.of(commitments.id(ref))).isEmpty();
        assertThat(tokens.astray()).isEmpty();
    }

    @Test
    void of_two_focal_points_at_once_one_moves_it() {
        var ref = world.assigned("XAA");
        var moves = List.of(1, 2).stream().map(one -> CompletableFuture.supplyAsync(() -> moved(ref))).toList();
        assertThat(moves.stream().map(CompletableFuture::join).filter(moved -> moved)).hasSize(1);
        assertThat(transfers.of(ref)).hasSize(1);
    }

    private boolean moved(String ref) {
        try {
            transfers.handBack(world.who("focal.xaa"), ref, "Not ours.");
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
