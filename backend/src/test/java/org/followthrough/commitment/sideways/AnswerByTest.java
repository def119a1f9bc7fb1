package org.followthrough.commitment.sideways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.notification.Notice;
import org.followthrough.notification.NoticeService;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.TokenCheck;
import org.followthrough.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A stopped clock has an end: a date by which a question is answered or an ask that was handed back is decided on. */
@IntegrationTest
@Import(World.class)
class AnswerByTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int DAYS = 15;

    @Autowired
    private World world;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private TransferService transfers;
    @Autowired
    private Commitments commitments;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Inbox inbox;
    @Autowired
    private NoticeService notices;
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

    private List<WorkItem> desk(String who, String ref) {
        return inbox.of(world.who(who), null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).toList();
    }

    private List<String> told(String ref) {
        return timeline.of(standing(ref).commitment(), 0, 50).stream().map(Timeline.Entry::kind).toList();
    }

    private Instant asked(String who, String ref) {
        clarifications.ask(world.who(who), ref, "Does it mean recruiters abroad too?");
        return Deadline.after(clock.now(), DAYS, UTC);
    }

    @Test
    void a_question_that_nobody_answers_lets_the_clock_run_again_at_its_date_and_not_before() {
        var ref = world.assigned("XAA");
        var due = standing(ref).dueAt();
        var answerBy = asked("focal.xaa", ref);
        assertThat(desk("organiser", ref)).extracting(WorkItem::dueAt).containsExactly(answerBy);
        assertThat(processes.currentStep(world.who("observer"), ref).orElseThrow().due()).isEqualTo(answerBy);
        assertThat(processes.currentStep(world.who("observer"), ref).orElseThrow().then()).isEqualTo(new ProcessView.Then("answer-due", answerBy));
        world.walkTo(answerBy.minusMillis(1).toString());
        assertThat(standing(ref).state()).as("its last moment").isEqualTo(CommitmentState.CLARIFICATION);

        world.walkTo(answerBy.plusMillis(1).toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSIGNED);
        assertThat(standing(ref).dueAt()).as("moved by the pause").isAfter(due);
        assertThat(told(ref)).containsExactly("commitment-assigned", "clarification-asked", "clarification-unanswered", "clock-resumed");
        assertThat(timeline.of(standing(ref).commitment(), 0, 50).get(2).at()).isEqualTo(answerBy);
        assertThat(clarifications.of(ref).getFirst().ended()).isEqualTo(Clarification.End.UNANSWERED);
        assertThat(desk("organiser", ref)).isEmpty();
        assertThat(tokens.astray()).doesNotContain(ref);
        assertThat(tokens.desksAstray()).doesNotContain(ref);
    }

    @Test
    void it_can_still_be_answered_and_that_moves_no_date_again() {
        var ref = world.assigned("XAB");
        world.walkTo(asked("focal.xab", ref).plusMillis(1).toString());
        var due = standing(ref).dueAt();
        world.walkTo(clock.now().plus(Duration.ofDays(3)).toString());
        assertThatThrownBy(() -> clarifications.answer(world.who("focal.xab"), ref, "Ourselves.")).isInstanceOf(Forbidden.class);
        assertThat(clarifications.mayAnswer(world.who("organiser"), ref)).isTrue();
        clarifications.answer(world.who("organiser"), ref, "Yes.");
        assertThat(standing(ref).dueAt()).isEqualTo(due);
        assertThat(clarifications.of(ref).getFirst().answer()).isEqualTo("Yes.");
        assertThat(clarifications.of(ref).getFirst().ended()).as("it was late for all that").isEqualTo(Clarification.End.UNANSWERED);
        assertThatThrownBy(() -> clarifications.answer(world.who("organiser"), ref, "Yes!")).isInstanceOf(WrongState.class);
    }

    @Test
    void an_addressee_who_ignores_the_organisers_question_is_late_and_silent_like_any_other() {
        var ref = world.assigned("XAC");
        world.walkTo(asked("organiser", ref).plusMillis(1).toString());
        world.walkTo(standing(ref).dueAt().plusMillis(1).toString());
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.LATE);
        world.walkTo(commitments.find(ref).orElseThrow().noResponseAt().plusMillis(1).toString());
        assertThat(standing(ref).position()).isEqualTo(Position.NO_RESPONSE);
        assertThat(tokens.astray()).doesNotContain(ref);
    }

    @Test
    void who_asked_takes_the_question_back_and_nobody_else_does() {
        var ref = world.assigned("XAA");
        assertThatThrownBy(() -> clarifications.withdraw(world.who("focal.xaa"), ref)).as("nothing is asked").isInstanceOf(WrongState.class);
        asked("focal.xaa", ref);
        assertThatThrownBy(() -> clarifications.withdraw(world.who("organiser"), ref)).as("the side that was asked").isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> clarifications.withdraw(world.who("focal.xab"), ref)).as("another party").isInstanceOf(Forbidden.class);
        clarifications.withdraw(world.who("focal.xaa"), ref);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSIGNED);
        assertThat(told(ref)).containsExactly("commitment-assigned", "clarification-asked", "clarification-withdrawn", "clock-resumed");
        assertThatThrownBy(() -> clarifications.answer(world.who("organiser"), ref, "Yes.")).isInstanceOf(WrongState.class);
        assertThat(desk("organiser", ref)).isEmpty();
    }

    @Test
    void an_ask_that_was_handed_back_lies_with_the_organisers_on_who_are_told_and_its_addressee_is_not_late() {
        var ref = world.assigned("XAB");
        transfers.handBack(world.who("focal.xab"), ref, "We have no such power.");
        var decideBy = Deadline.after(clock.now(), DAYS, UTC);
        assertThat(desk("organiser", ref)).extracting(WorkItem::dueAt).containsExactly(decideBy);
        world.walkTo(decideBy.minusMillis(1).toString());
        assertThat(told(ref)).as("its last moment").doesNotContain("reassignment-overdue");
        world.walkTo(decideBy.plusMillis(1).toString());
        assertThat(told(ref)).endsWith("handed-back", "reassignment-overdue");
        assertThat(desk("organiser", ref)).extracting(WorkItem::lateness).containsExactly(Lateness.LATE);
        assertThat(notices.of(world.who("organiser"), null, null, 500)).filteredOn(notice -> ref.equals(notice.commitment()))
                .extracting(Notice::textKey).contains("notice.escalation.reassign");
        world.walkTo(decideBy.plus(Duration.ofDays(200)).toString());
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.ON_TIME);
        transfers.giveBack(world.who("organiser"), ref, "XAB", "It is yours.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.AWAITING_RESPONSE);
        assertThat(desk("organiser", ref)).isEmpty();
        assertThat(tokens.astray()).doesNotContain(ref);
    }

    @Test
    void what_is_decided_in_time_is_never_overdue() {
        var ref = world.assigned("XAC");
        transfers.handBack(world.who("focal.xac"), ref, "Not ours.");
        var decideBy = Deadline.after(clock.now(), DAYS, UTC);
        transfers.giveBack(world.who("organiser"), ref, "XAC", "It is.");
        world.walkTo(decideBy.plusMillis(1).toString());
        assertThat(told(ref)).doesNotContain("reassignment-overdue");
    }
}
