package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Sentence;
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

/** The addressee's appeal and the second panel with nobody in common (method, section 3; contract, section 3). */
@IntegrationTest
@Import({World.class, Panels.class})
class AppealTest {

    private static final String REASON = "The decree of March was not looked at.";

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private AppealService appeals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ClosingService closing;
    @Autowired
    private ReopeningService reopening;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReviewService rating;
    @Autowired
    private Appeals lodged;
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

    private Actor focal(String ref) {
        return world.who("focal." + World.stateOf(ref));
    }

    private Actor organiser() {
        return world.who("organiser");
    }

    private String assessed(String party, String cycle) {
        var ref = world.acceptedBy(party);
        panels.assessed(ref, world.openCycle(cycle), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        return ref;
    }

    private String appealed(String party, String cycle) {
        var ref = assessed(party, cycle);
        appeals.lodge(focal(ref), ref, REASON);
        return ref;
    }

    private void accept(String ref) {
        appeals.decide(organiser(), ref, ReopeningDecision.CONFIRM, "It was not.");
    }

    private List<String> besides(String ref) {
        return standing(ref).headline().besides().stream().map(note -> note.textKey()).toList();
    }

    private List<String> history(String ref) {
        return timeline.of(standing(ref).commitment(), 0, 100).stream().map(Timeline.Entry::kind).toList();
    }

    private List<WorkItemKind> desk(Actor actor, String ref) {
        return inbox.of(actor, null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).map(WorkItem::kind).toList();
    }

    private Instant window(String ref) {
        return reviews.lastPublished(standing(ref).commitment()).flatMap(Review::appealEndsAt).orElseThrow();
    }

    private String instance(String ref) {
        var id = standing(ref).commitment();
        return Optional.ofNullable(processes.instances(List.of(id)).get(id)).orElseThrow().instance();
    }

    private void fits(String ref) {
        assertThat(tokens.astray()).doesNotContain(ref);
        assertThat(tokens.desksAstray()).doesNotContain(ref);
    }

    @Test
    void an_appeal_takes_the_place_of_a_reopening_that_nobody_has_confirmed() {
        var ref = assessed("XAB", "appeal-place");
        var chair = world.who(panels.chair(ref, "appeal-place"));
        reopening.reopen(organiser(), ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "A court has spoken.");
        assertThat(desk(chair, ref)).containsExactly(WorkItemKind.CONFIRM_REOPEN);
        appeals.lodge(focal(ref), ref, REASON);
        assertThat(desk(chair, ref)).containsExactly(WorkItemKind.CONFIRM_REOPEN);
        appeals.decide(organiser(), ref, ReopeningDecision.REFUSE, "It was looked at.");
        assertThat(desk(chair, ref)).isEmpty();
        assertThat(desk(organiser(), ref)).isEmpty();
        assertThat(reopening.waiting(organiser(), standing(ref).commitment())).isEmpty();
        assertThat(history(ref)).as("everybody reads that there was one, and what ended it").endsWith("reopening-lapsed", "appeal-lodged", "appeal-refused");
        assertThat(lapse(ref)).isEqualTo(new Sentence("timeline.reopening-lapsed.new-evidence", Map.of("because", "appeal")));
    }

    private Sentence lapse(String ref) {
        return timeline.of(standing(ref).commitment(), 0, 100).stream().filter(entry -> entry.kind().equals("reopening-lapsed"))
                .map(Timeline.Entry::text).reduce((a, b) -> b).orElseThrow();
    }

    @Test
    void a_reopening_that_a_closing_or_a_newer_assessment_ends_is_told_with_that() {
        var ref = assessed("XAA", "appeal-lapse-1");
        reopening.reopen(organiser(), ref, Ground.REGRESSION, ReopeningDecision.CONFIRM, "The law was repealed.");
        panels.assessed(ref, world.openCycle("appeal-lapse-2"), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(lapse(ref)).isEqualTo(new Sentence("timeline.reopening-lapsed.regression", Map.of("because", "assessment")));
        reopening.reopen(organiser(), ref, Ground.REGRESSION, ReopeningDecision.CONFIRM, "The law was repealed.");
        commitments.closeFromOutside(organiser(), ref, CommitmentState.LAPSED, "Given to another.", null);
        assertThat(lapse(ref).args()).containsEntry("because", "closing");
        assertThat(history(ref)).as("one line for each").filteredOn("reopening-lapsed"::equals).hasSize(2);
        fits(ref);
    }

    @Test
    void an_appeal_beside_which_no_reopening_waited_tells_of_none() {
        assertThat(history(appealed("XAB", "appeal-lapse-3"))).doesNotContain("reopening-lapsed");
    }

    @Test
    void an_accepted_appeal_brings_a_second_panel_with_nobody_in_common_and_its_result_is_the_verdict() {
        var ref = appealed("XAA", "appeal-1");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSESSED);
        assertThat(besides(ref)).containsExactly("headline.beside.under-appeal");
        assertThat(desk(organiser(), ref)).containsExactly(WorkItemKind.CONFIRM_REOPEN);
        var instance = instance(ref);

        accept(ref);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(desk(organiser(), ref)).isEmpty();
        assertThat(panels.of(ref, "appeal-1", 1)).hasSize(12).doesNotContainAnyElementsOf(panels.of(ref, "appeal-1", 2));
        assertThat(panels.of(ref, "appeal-1", 2)).hasSize(12);
        assertThat(standing(ref).assessment()).as("the first verdict stays").isEqualTo(AssessmentLevel.LIMITED);
        assertThat(besides(ref)).containsExactly("headline.beside.under-appeal");
        assertThat(instance(ref)).isEqualTo(instance);
        fits(ref);

        panels.published(ref, "appeal-1", AssessmentLevel.SUBSTANTIAL, EvidenceGrade.MODERATE);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSESSED);
        assertThat(standing(ref).assessment()).isEqualTo(AssessmentLevel.SUBSTANTIAL);
        assertThat(besides(ref)).isEmpty();
        assertThat(reviews.published(standing(ref).commitment())).as("both are public").hasSize(2);
        assertThat(history(ref)).endsWith("assessment-published", "appeal-lodged", "appeal-accepted", "second-panel-called", "panel-drawn",
                "assessment-sealed", "replied", "assessment-published");
        fits(ref);
        assertThatThrownBy(() -> appeals.lodge(focal(ref), ref, REASON)).as("there is no third panel").isInstanceOf(WrongState.class);
    }

    @Test
    void while_it_waits_the_step_is_the_organisers_and_due_by_the_day_of_the_decision() {
        var ref = appealed("XAC", "appeal-due");
        var decideBy = appeals(ref).decideBy();
        var step = processes.currentStep(Actor.PUBLIC, ref).orElseThrow();
        assertThat(step.holder()).isEqualTo("organiser");
        assertThat(step.due()).isEqualTo(decideBy);
        assertThat(step.then()).isEqualTo(new ProcessView.Then("appeal-decision", decideBy));
        assertThat(standing(ref).dueAt()).as("nothing is asked of the addressee").isNull();
        appeals.decide(organiser(), ref, ReopeningDecision.REFUSE, "It was looked at.");
        assertThat(processes.currentStep(Actor.PUBLIC, ref).orElseThrow().due()).isNull();
    }

    private Appeal appeals(String ref) {
        return Optional.ofNullable(lodged.last(List.of(standing(ref).commitment())).get(standing(ref).commitment())).orElseThrow();
    }

    @Test
    void the_window_is_open_to_its_last_minute_and_closed_after_it() {
        var ref = assessed("XAB", "appeal-2");
        var other = world.acceptedBy("XAC");
        panels.assessed(other, world.openCycle("appeal-2b"), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        var ends = window(ref);
        assertThat(ends).as("twenty working days").isBetween(clock.now().plusSeconds(27 * 86_400L), clock.now().plusSeconds(31 * 86_400L));
        assertThat(window(other)).isEqualTo(ends);
        clock.set(ends.minusSeconds(60));
        appeals.lodge(focal(ref), ref, REASON);
        clock.set(ends.plusMillis(1));
        assertThatThrownBy(() -> appeals.lodge(focal(other), other, REASON)).isInstanceOf(WrongState.class);
    }

    @Test
    void only_the_focal_point_appeals_with_a_reason_and_once() {
        var ref = assessed("XAA", "appeal-3");
        for (var outsider : List.of("organiser", "clearing.xaa", "ministry.xaa", "focal.xab", "curator", world.chair(ref, "appeal-3"))) {
            assertThatThrownBy(() -> appeals.lodge(world.who(outsider), ref, REASON)).as(outsider).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> appeals.lodge(focal(ref), ref, " ")).isInstanceOf(RuleViolation.class);
        appeals.lodge(focal(ref), ref, REASON);
        assertThatThrownBy(() -> appeals.lodge(focal(ref), ref, REASON)).isInstanceOf(WrongState.class);
    }

    @Test
    void what_has_no_finding_cannot_be_appealed_against() {
        var ref = world.acceptedBy("XAA");
        assertThatThrownBy(() -> appeals.lodge(focal(ref), ref, REASON)).as("nothing published").isInstanceOf(WrongState.class);
        world.reported(ref, world.openCycle("appeal-4"), SelfReport.DONE);
        world.walkTo(standing(ref).dueAt().toString());
        world.walkTo(standing(ref).dueAt().toString());
        assertThat(standing(ref).assessment()).isEqualTo(AssessmentLevel.NO_QUORUM);
        assertThatThrownBy(() -> appeals.lodge(focal(ref), ref, REASON)).isInstanceOf(WrongState.class);
    }

    @Test
    void the_contested_chair_may_concede_but_not_refuse() {
        var ref = appealed("XAA", "appeal-5");
        var chair = world.who(panels.chair(ref, "appeal-5"));
        assertThat(desk(chair, ref)).containsExactly(WorkItemKind.CONFIRM_REOPEN);
        assertThatThrownBy(() -> appeals.decide(chair, ref, ReopeningDecision.REFUSE, "We were right.")).isInstanceOf(Forbidden.class);
        appeals.decide(chair, ref, ReopeningDecision.CONFIRM, "We had not seen it.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(panels.of(ref, "appeal-5", 2)).doesNotContain(chair.name());
    }

    @Test
    void nobody_of_the_addressee_and_no_reviewer_decides() {
        var ref = appealed("XAA", "appeal-6");
        for (var outsider : List.of("focal.xaa", "clearing.xaa", "curator", "observer", "admin", world.panel(ref, "appeal-6").getFirst())) {
            assertThatThrownBy(() -> appeals.decide(world.who(outsider), ref, ReopeningDecision.CONFIRM, "Yes.")).as(outsider)
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_refusal_has_a_public_reason_and_leaves_the_verdict() {
        var ref = appealed("XAB", "appeal-7");
        assertThatThrownBy(() -> appeals.decide(organiser(), ref, ReopeningDecision.REFUSE, "")).isInstanceOf(RuleViolation.class);
        appeals.decide(organiser(), ref, ReopeningDecision.REFUSE, "The decree was before the panel.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSESSED);
        assertThat(besides(ref)).isEmpty();
        assertThat(history(ref)).endsWith("appeal-lodged", "appeal-refused");
        assertThatThrownBy(() -> accept(ref)).as("it is decided").isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> appeals.lodge(focal(ref), ref, REASON)).as("there is one appeal").isInstanceOf(WrongState.class);
        fits(ref);
    }

    @Test
    void silence_takes_nobodys_appeal_away() {
        var ref = appealed("XAC", "appeal-8");
        world.walkTo(clock.now().plusSeconds(20 * 86_400L).toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(history(ref)).contains("appeal-accepted", "second-panel-called");
        assertThat(desk(organiser(), ref)).isEmpty();
        fits(ref);
    }

    @Test
    void a_second_panel_without_a_quorum_takes_nothing_away() {
        var ref = appealed("XAA", "appeal-9");
        accept(ref);
        world.walkTo(standing(ref).dueAt().toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
        world.walkTo(standing(ref).dueAt().toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSESSED);
        assertThat(standing(ref).assessment()).as("the first verdict stays").isEqualTo(AssessmentLevel.LIMITED);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.ASSESSED);
        assertThat(besides(ref)).isEmpty();
        fits(ref);
    }

    @Test
    void a_substitute_of_the_second_panel_is_nobody_of_the_first() {
        var ref = appealed("XAB", "appeal-10");
        accept(ref);
        for (var seat : new HashSet<>(panels.seats(ref, "appeal-10"))) {
            rating.giveBack(world.who(seat), ref, "appeal-10");
        }
        assertThat(panels.of(ref, "appeal-10", 1)).doesNotContainAnyElementsOf(panels.of(ref, "appeal-10", 2));
    }

    @Test
    void the_first_panel_has_no_more_say_in_the_cycle() {
        var ref = appealed("XAC", "appeal-11");
        var first = world.who(world.panel(ref, "appeal-11").getFirst());
        accept(ref);
        assertThatThrownBy(() -> rating.desk(first, ref, "appeal-11")).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_cycle_that_opens_meanwhile_does_not_ask() {
        var waits = appealed("XAA", "appeal-12");
        var heard = appealed("XAB", "appeal-13");
        accept(heard);
        world.openCycle("appeal-14");
        assertThat(standing(waits).state()).isEqualTo(CommitmentState.ASSESSED);
        assertThat(standing(heard).state()).isEqualTo(CommitmentState.IN_REVIEW);
        accept(waits);
        panels.published(waits, "appeal-12", AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        assertThat(standing(waits).assessment()).isEqualTo(AssessmentLevel.COMPLETE);
        fits(waits);
        world.openCycle("appeal-15");
        assertThat(standing(waits).state()).as("the next one asks").isEqualTo(CommitmentState.REPORT_DUE);
    }

    @Test
    void an_appeal_lodged_after_a_later_cycle_asked_is_heard_when_its_report_is_through() {
        var ref = assessed("XAC", "appeal-16");
        world.openCycle("appeal-17");
        appeals.lodge(focal(ref), ref, REASON);
        accept(ref);
        assertThat(standing(ref).state()).as("the report comes first").isEqualTo(CommitmentState.REPORT_DUE);
        assertThat(besides(ref)).containsExactly("headline.beside.under-appeal");
        fits(ref);
        world.walkTo(standing(ref).dueAt().plusSeconds(70 * 86_400L).toString());
        assertThat(history(ref)).contains("nothing-reported", "second-panel-called");
        assertThat(panels.last(ref, "appeal-16")).isEqualTo(2);
        fits(ref);
    }

    @Test
    void a_newer_assessment_overtakes_an_appeal_that_is_not_heard_yet() {
        var ref = assessed("XAA", "appeal-18");
        world.openCycle("appeal-19");
        appeals.lodge(focal(ref), ref, REASON);
        accept(ref);
        panels.assessed(ref, "appeal-19", SelfReport.DONE, AssessmentLevel.SUBSTANTIAL, EvidenceGrade.MODERATE);
        assertThat(standing(ref).assessment()).isEqualTo(AssessmentLevel.SUBSTANTIAL);
        assertThat(besides(ref)).isEmpty();
        assertThat(history(ref)).contains("appeal-overtaken");
        assertThat(panels.last(ref, "appeal-18")).isEqualTo(1);
        appeals.lodge(focal(ref), ref, "The newer one is wrong, too.");
        fits(ref);
    }

    @Test
    void a_closing_from_outside_ends_the_appeal_and_its_panel() {
        var ref = appealed("XAB", "appeal-20");
        accept(ref);
        var seat = world.who(panels.seats(ref, "appeal-20").getFirst());
        commitments.closeFromOutside(organiser(), ref, CommitmentState.LAPSED, "Given to another.", null);
        assertThat(besides(ref)).isEmpty();
        assertThat(desk(seat, ref)).isEmpty();
        assertThatThrownBy(() -> rating.submit(seat, ref, "appeal-20")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> accept(ref)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> appeals.lodge(focal(ref), ref, REASON)).isInstanceOf(WrongState.class);
        fits(ref);
    }

    @Test
    void the_panel_closes_nothing_that_is_under_appeal_and_nobody_reopens_it_beside() {
        var ref = appealed("XAC", "appeal-21");
        var chair = world.who(panels.chair(ref, "appeal-21"));
        assertThatThrownBy(() -> closing.closeImplemented(chair, ref, "Done.")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> closing.closeNotImplemented(organiser(), ref, "Never.")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> reopening.reopen(organiser(), ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "New."))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void what_the_panel_has_closed_opens_again_for_its_second_panel_in_a_new_instance() {
        var ref = world.acceptedBy("XAA");
        panels.assessed(ref, world.openCycle("appeal-22"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        panels.assessed(ref, world.openCycle("appeal-23"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        closing.closeImplemented(world.who(panels.chair(ref, "appeal-23")), ref, "In force.");
        var instance = instance(ref);
        appeals.lodge(focal(ref), ref, "Complete is too kind to us.");
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.CLOSED_IMPLEMENTED);
        assertThat(besides(ref)).containsExactly("headline.beside.under-appeal");

        accept(ref);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(instance(ref)).isNotEqualTo(instance);
        fits(ref);
        panels.published(ref, "appeal-23", AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        closing.closeImplemented(world.who(panels.chair(ref, "appeal-23")), ref, "In force, found twice over.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.CLOSED_IMPLEMENTED);
        fits(ref);
    }

    @Test
    void silence_on_an_appeal_of_a_closed_commitment_calls_the_second_panel_too() {
        var ref = world.acceptedBy("XAC");
        panels.assessed(ref, world.openCycle("appeal-31"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        panels.assessed(ref, world.openCycle("appeal-32"), SelfReport.DONE, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        closing.closeImplemented(world.who(panels.chair(ref, "appeal-32")), ref, "In force.");
        appeals.lodge(focal(ref), ref, "Complete is too kind to us.");
        world.walkTo(clock.now().plusSeconds(20 * 86_400L).toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(processes.of(organiser(), ref).diagrams().getFirst().walked())
                .contains("Flow_AwaitNextToAppealAccepted", "Flow_AppealAcceptedToCivilSocietyReview");
        fits(ref);
    }

    @Test
    void two_decisions_at_once_are_one() throws Exception {
        var ref = appealed("XAB", "appeal-24");
        var chair = world.who(panels.chair(ref, "appeal-24"));
        Callable<Boolean> byOrganiser = () -> decided(organiser(), ref);
        Callable<Boolean> byChair = () -> decided(chair, ref);
        try (var both = Executors.newFixedThreadPool(2)) {
            var said = both.invokeAll(List.of(byOrganiser, byChair));
            assertThat(said.stream().filter(one -> one.state() == Future.State.SUCCESS)).hasSize(1);
            assertThat(said.stream().filter(one -> one.state() == Future.State.FAILED)).extracting(one -> (Object) one.exceptionNow())
                    .hasSize(1).allMatch(WrongState.class::isInstance);
        }
        assertThat(panels.last(ref, "appeal-24")).isEqualTo(2);
        fits(ref);
    }

    private boolean decided(Actor actor, String ref) {
        appeals.decide(actor, ref, ReopeningDecision.CONFIRM, "Yes.");
        return true;
    }
}
