package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
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

/** Reopening on new evidence and regression, by organiser and chair together (method, section 3). */
@IntegrationTest
@Import({World.class, Panels.class})
class ReopeningTest {

    private static final String REASON = "The court has struck the law down.";

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private ReopeningService reopening;
    @Autowired
    private ClosingService closing;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private ProcessView processes;
    @Autowired
    private TokenCheck tokens;
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

    private Actor organiser() {
        return world.who("organiser");
    }

    private Actor chair(String ref, String cycle) {
        return world.who(world.chair(ref, cycle));
    }

    private String assessed(String party, String cycle) {
        var ref = world.acceptedBy(party);
        panels.assessed(ref, world.openCycle(cycle), SelfReport.DONE, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        return ref;
    }

    private boolean say(Actor actor, String ref, Ground ground) {
        return reopening.reopen(actor, ref, ground, ReopeningDecision.CONFIRM, REASON);
    }

    private List<WorkItemKind> desk(Actor actor, String ref) {
        return inbox.of(actor, null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).map(WorkItem::kind).toList();
    }

    private String instance(String ref) {
        return Optional.ofNullable(processes.instances(List.of(standing(ref).commitment())).get(standing(ref).commitment())).orElseThrow()
                .instance();
    }

    @Test
    void the_organiser_proposes_and_the_last_panels_chair_confirms() {
        var ref = assessed("XAA", "open-1");
        var before = standing(ref);
        var instance = instance(ref);
        assertThat(say(organiser(), ref, Ground.NEW_EVIDENCE)).as("decided").isFalse();
        assertThat(standing(ref)).as("a proposal is not public").isEqualTo(before);
        assertThat(desk(chair(ref, "open-1"), ref)).containsExactly(WorkItemKind.CONFIRM_REOPEN);

        assertThat(say(chair(ref, "open-1"), ref, Ground.NEW_EVIDENCE)).as("decided").isTrue();
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.REOPENED);
        assertThat(standing(ref).headline().code()).as("the verdict stays").isEqualTo(before.headline().code());
        assertThat(standing(ref).headline().besides()).extracting(note -> note.textKey()).containsExactly("headline.beside.reopened");
        assertThat(timeline.of(standing(ref).commitment(), 0, 50).getLast().kind()).isEqualTo("reopened");
        assertThat(desk(chair(ref, "open-1"), ref)).isEmpty();
        assertThat(instance(ref)).as("an open one goes on in its process").isEqualTo(instance);
        assertThat(tokens.astray()).doesNotContain(ref);
    }

    @Test
    void the_chair_proposes_and_the_organiser_confirms() {
        var ref = assessed("XAB", "open-2");
        assertThat(say(chair(ref, "open-2"), ref, Ground.REGRESSION)).isFalse();
        assertThat(desk(organiser(), ref)).containsExactly(WorkItemKind.CONFIRM_REOPEN);
        assertThat(say(organiser(), ref, Ground.REGRESSION)).isTrue();
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.REOPENED);
    }

    @Test
    void the_same_one_again_has_said_so_already_and_others_have_no_say() {
        var ref = assessed("XAC", "open-3");
        say(organiser(), ref, Ground.NEW_EVIDENCE);
        assertThatThrownBy(() -> say(organiser(), ref, Ground.NEW_EVIDENCE)).isInstanceOf(WrongState.class);
        for (var outsider : List.of("focal.xac", "clearing.xac", "curator", "observer", world.panel(ref, "open-3").getFirst(), "admin")) {
            assertThatThrownBy(() -> say(world.who(outsider), ref, Ground.NEW_EVIDENCE)).as(outsider).isInstanceOf(Forbidden.class);
        }
        var otherChair = world.chair(ref, "open-3").equals("chair1") ? "chair2" : "chair1";
        assertThatThrownBy(() -> say(world.who(otherChair), ref, Ground.NEW_EVIDENCE)).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_other_confirms_what_was_proposed_and_nothing_else_with_a_reason() {
        var ref = assessed("XAA", "open-4");
        assertThatThrownBy(() -> reopening.reopen(organiser(), ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, " "))
                .isInstanceOf(RuleViolation.class);
        say(organiser(), ref, Ground.NEW_EVIDENCE);
        assertThatThrownBy(() -> say(chair(ref, "open-4"), ref, Ground.REGRESSION)).isInstanceOf(RuleViolation.class);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSESSED);
    }

    @Test
    void the_other_may_refuse_it_which_leaves_everything_as_it_was() {
        var ref = assessed("XAA", "open-5");
        assertThatThrownBy(() -> reopening.reopen(organiser(), ref, Ground.NEW_EVIDENCE, ReopeningDecision.REFUSE, "No."))
                .as("nothing is proposed").isInstanceOf(WrongState.class);
        say(organiser(), ref, Ground.NEW_EVIDENCE);
        var before = standing(ref);
        reopening.reopen(chair(ref, "open-5"), ref, Ground.NEW_EVIDENCE, ReopeningDecision.REFUSE, "The panel knew of it.");
        assertThat(standing(ref)).isEqualTo(before);
        assertThat(desk(chair(ref, "open-5"), ref)).isEmpty();
        assertThat(say(organiser(), ref, Ground.NEW_EVIDENCE)).as("it can be proposed again").isFalse();
    }

    @Test
    void what_was_never_assessed_and_what_is_asked_now_cannot_be_reopened() {
        var ref = world.acceptedBy("XAA");
        assertThatThrownBy(() -> say(organiser(), ref, Ground.NEW_EVIDENCE)).isInstanceOf(WrongState.class);
        var asked = assessed("XAB", "open-6");
        say(organiser(), asked, Ground.NEW_EVIDENCE);
        world.openCycle("open-6b");
        assertThat(standing(asked).state()).isEqualTo(CommitmentState.REPORT_DUE);
        assertThatThrownBy(() -> say(chair(asked, "open-6"), asked, Ground.NEW_EVIDENCE)).isInstanceOf(WrongState.class);
    }

    @Test
    void a_reopened_one_is_asked_by_the_next_cycle_and_closed_only_by_what_is_found_then() {
        var ref = world.acceptedBy("XAC");
        panels.assessed(ref, world.openCycle("open-7"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        panels.assessed(ref, world.openCycle("open-8"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        say(organiser(), ref, Ground.REGRESSION);
        say(chair(ref, "open-8"), ref, Ground.REGRESSION);
        assertThatThrownBy(() -> closing.closeImplemented(chair(ref, "open-8"), ref, "Done.")).isInstanceOf(WrongState.class);

        panels.assessed(ref, world.openCycle("open-9"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        assertThat(standing(ref).headline().besides()).as("assessed again").isEmpty();
        assertThatThrownBy(() -> closing.closeImplemented(chair(ref, "open-9"), ref, "Done.")).as("once since").isInstanceOf(RuleViolation.class);
        panels.assessed(ref, world.openCycle("open-10"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        closing.closeImplemented(chair(ref, "open-10"), ref, "Done again.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.CLOSED_IMPLEMENTED);
    }

    private String closedByItsPanel(String party, String cycles) {
        var ref = world.acceptedBy(party);
        panels.assessed(ref, world.openCycle(cycles + "a"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        panels.assessed(ref, world.openCycle(cycles + "b"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        closing.closeImplemented(chair(ref, cycles + "b"), ref, "In force.");
        return ref;
    }

    @Test
    void a_closed_one_gets_a_new_instance_with_its_deadlines_and_no_trace_of_the_closing_in_its_standing() {
        var ref = closedByItsPanel("XAA", "open-11");
        var instance = instance(ref);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.CLOSED_IMPLEMENTED);
        say(organiser(), ref, Ground.REGRESSION);
        say(chair(ref, "open-11b"), ref, Ground.REGRESSION);

        assertThat(standing(ref).state()).isEqualTo(CommitmentState.REOPENED);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.ASSESSED);
        assertThat(instance(ref)).isNotEqualTo(instance);
        assertThat(tokens.astray()).doesNotContain(ref);
        assertThat(processes.currentStep(organiser(), ref).orElseThrow().then()).as("the deadlines are back").isNotNull();
        world.openCycle("open-12");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.REPORT_DUE);
    }

    @Test
    void what_a_newer_ask_superseded_or_its_source_withdrew_stays_closed() {
        var ref = assessed("XAB", "open-13");
        commitments.closeFromOutside(world.who("curator"), ref, CommitmentState.CLOSED_WITHDRAWN, "Withdrawn.", null);
        assertThatThrownBy(() -> say(organiser(), ref, Ground.NEW_EVIDENCE)).isInstanceOf(WrongState.class);
    }

    @Test
    void what_lapsed_in_peace_opens_again_and_goes_on_with_the_position_that_waited() {
        var ref = assessed("XAC", "open-14");
        commitments.respond(world.who("focal.xac"), ref, World.accepted());
        commitments.closeFromOutside(organiser(), ref, CommitmentState.LAPSED, "No addressee.", null);
        say(organiser(), ref, Ground.NEW_EVIDENCE);
        say(chair(ref, "open-14"), ref, Ground.NEW_EVIDENCE);
        assertThat(tokens.astray()).doesNotContain(ref);
        assertThat(tokens.desksAstray()).doesNotContain(ref);
        commitments.decidePosition(world.who("clearing.xac"), ref, org.followthrough.commitment.Decision.CLEAR, null);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.REOPENED);
    }

    @Test
    void what_opens_again_lies_with_the_focal_point_where_a_change_of_position_was_returned() {
        var ref = assessed("XAC", "open-17");
        commitments.respond(world.who("focal.xac"), ref, World.accepted());
        commitments.decidePosition(world.who("clearing.xac"), ref, org.followthrough.commitment.Decision.RETURN, "Name the ministry.");
        assertThat(tokens.desksAstray()).doesNotContain(ref);
        commitments.closeFromOutside(organiser(), ref, CommitmentState.LAPSED, "No addressee.", null);
        say(organiser(), ref, Ground.NEW_EVIDENCE);
        say(chair(ref, "open-17"), ref, Ground.NEW_EVIDENCE);
        assertThat(desk(world.who("focal.xac"), ref)).containsExactly(WorkItemKind.RESPOND);
        assertThat(tokens.desksAstray()).doesNotContain(ref);
    }

    @Test
    void a_closing_from_outside_takes_the_proposal_away() {
        var ref = assessed("XAA", "open-15");
        say(organiser(), ref, Ground.NEW_EVIDENCE);
        commitments.closeFromOutside(organiser(), ref, CommitmentState.LAPSED, "No addressee.", null);
        assertThat(say(chair(ref, "open-15"), ref, Ground.NEW_EVIDENCE)).as("a proposal of its own").isFalse();
    }

    @Test
    void two_confirmations_at_once_reopen_it_once() throws Exception {
        var ref = assessed("XAA", "open-16");
        say(organiser(), ref, Ground.NEW_EVIDENCE);
        var chair = chair(ref, "open-16");
        Callable<Boolean> confirms = () -> say(chair, ref, Ground.NEW_EVIDENCE);
        try (var both = Executors.newFixedThreadPool(2)) {
            var said = both.invokeAll(List.of(confirms, confirms));
            assertThat(said.stream().filter(one -> one.state() == java.util.concurrent.Future.State.SUCCESS)).hasSize(1);
            assertThat(said.stream().filter(one -> one.state() == java.util.concurrent.Future.State.FAILED))
                    .extracting(one -> (Object) one.exceptionNow()).hasSize(1).allMatch(WrongState.class::isInstance);
        }
        assertThat(timeline.of(standing(ref).commitment(), 0, 50).stream().filter(entry -> entry.kind().equals("reopened"))).hasSize(1);
    }
}
