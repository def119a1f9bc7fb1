package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.TokenCheck;
import org.followthrough.workflow.Walk;
import org.followthrough.workflow.WorkItemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Closing as not implemented, by chair and organiser together, and what becomes of a proposal meanwhile (method, section 3). */
@IntegrationTest
@Import({World.class, Panels.class})
@DirtiesContext
class ClosingTest {

    private static final String REASON = "The target has passed.";

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private ClosingService closing;
    @Autowired
    private SealingService sealing;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Cycles cycles;
    @Autowired
    private Inbox inbox;
    @Autowired
    private TokenCheck tokens;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Commitment of(String ref) {
        return commitments.find(ref).orElseThrow();
    }

    private Actor organiser() {
        return world.who("organiser");
    }

    /** Limited in the cycle that closed after its target date. */
    private String failed(String party, String cycle) {
        var ref = world.assigned(party);
        var target = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(5);
        world.respond(ref, new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", target, "", ""), List.of()));
        assessed(ref, cycle);
        return ref;
    }

    private void assessed(String ref, String cycle) {
        panels.assessed(ref, world.openCycle(cycle), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        walk.to(cycles.find(cycle).orElseThrow().closesAt().plus(Duration.ofHours(1)));
    }

    private boolean liesWith(Actor actor, String ref) {
        return inbox.of(actor, null, null, 10_000).stream().anyMatch(item -> ref.equals(item.commitment()) && item.kind() == WorkItemKind.CONFIRM_CLOSE);
    }

    private Actor other(String chair) {
        return world.who(chair.equals("chair1") ? "chair2" : "chair1");
    }

    @Test
    void who_has_proposed_does_not_confirm_and_the_chair_does() {
        var ref = failed("XAA", "closing-1");
        var chair = panels.chair(ref, "closing-1");
        assertThat(closing.closeNotImplemented(organiser(), ref, REASON)).isFalse();
        assertThat(liesWith(world.who(chair), ref)).isTrue();
        assertThat(liesWith(organiser(), ref)).isFalse();
        assertThatThrownBy(() -> closing.closeNotImplemented(organiser(), ref, REASON)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> closing.closeNotImplemented(other(chair), ref, REASON)).isInstanceOf(Forbidden.class);
        assertThat(closing.closeNotImplemented(world.who(chair), ref, REASON)).isTrue();
        assertThat(of(ref).state()).isEqualTo(CommitmentState.CLOSED_NOT_IMPLEMENTED);
    }

    @Test
    void what_the_organiser_proposed_lies_with_the_chair_of_a_new_panel_and_with_whoever_follows_that_one() {
        var ref = failed("XAB", "closing-2");
        closing.closeNotImplemented(organiser(), ref, REASON);
        world.reported(ref, world.openCycle("closing-3"), SelfReport.UNDER_WAY);
        var chair = panels.chair(ref, "closing-3");
        assertThat(liesWith(world.who(chair), ref)).isTrue();
        assertThat(liesWith(other(chair), ref)).as("the former panel's").isFalse();

        sealing.giveBack(world.who(chair), ref, "closing-3");
        var next = panels.chair(ref, "closing-3");
        assertThat(next).isNotEqualTo(chair);
        assertThat(liesWith(world.who(next), ref)).isTrue();
        assertThat(liesWith(world.who(chair), ref)).isFalse();

        panels.published(ref, "closing-3", AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(closing.closeNotImplemented(world.who(next), ref, REASON)).isTrue();
        assertThat(liesWith(world.who(next), ref)).isFalse();
        assertThat(tokens.desksAstray()).doesNotContain(ref);
    }

    @Test
    void what_a_chair_proposed_stays_with_the_organiser_when_another_panel_is_drawn() {
        var ref = failed("XAC", "closing-4");
        closing.closeNotImplemented(world.who(panels.chair(ref, "closing-4")), ref, REASON);
        assertThat(liesWith(organiser(), ref)).isTrue();
        world.reported(ref, world.openCycle("closing-5"), SelfReport.UNDER_WAY);
        assertThat(liesWith(organiser(), ref)).isTrue();
        assertThat(liesWith(world.who(panels.chair(ref, "closing-5")), ref)).isFalse();
    }

    @Test
    void an_addressee_who_falls_silent_after_its_target_is_closed_by_the_verdict_before() {
        var ref = world.assigned("XAA");
        var target = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusYears(1);
        world.respond(ref, new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", target, "", ""), List.of()));
        assessed(ref, "closing-6");
        assertThatThrownBy(() -> closing.closeNotImplemented(organiser(), ref, REASON)).isInstanceOf(RuleViolation.class);
        walk.to(target.atStartOfDay().toInstant(ZoneOffset.UTC));
        silent("closing-7");
        assertThat(closing.closeNotImplemented(organiser(), ref, REASON)).isFalse();
    }

    @Test
    void where_there_is_no_target_date_the_last_milestone_stands_for_it() {
        var ref = world.assigned("XAB");
        var last = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusYears(1);
        world.respond(ref, new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", null, "", ""),
                List.of(new PlannedMilestone("Bill tabled", last.minusMonths(11), BigDecimal.ONE, true),
                        new PlannedMilestone("Law in force", last, BigDecimal.ONE, false))));
        assessed(ref, "closing-8");
        assertThatThrownBy(() -> closing.closeNotImplemented(organiser(), ref, REASON)).as("the first step has passed, the last has not")
                .isInstanceOf(RuleViolation.class);
        walk.to(last.atStartOfDay().toInstant(ZoneOffset.UTC));
        silent("closing-9");
        assertThat(closing.closeNotImplemented(organiser(), ref, REASON)).isFalse();
    }

    private void silent(String cycle) {
        world.openCycle(cycle);
        walk.to(cycles.find(cycle).orElseThrow().closesAt().plus(Duration.ofHours(1)));
    }

    @Test
    void the_other_refuses_with_a_reason_and_it_goes_on_as_it_was() {
        var ref = failed("XAC", "closing-10");
        var chair = world.who(panels.chair(ref, "closing-10"));
        assertThatThrownBy(() -> closing.refuse(chair, ref, "No.")).as("nothing is proposed").isInstanceOf(WrongState.class);
        closing.closeNotImplemented(organiser(), ref, REASON);
        assertThat(closing.proposal(chair, ref).orElseThrow().reason()).isEqualTo(REASON);
        assertThat(closing.proposal(organiser(), ref)).as("who proposed it sees it too").isPresent();
        assertThat(closing.proposal(world.who("focal.xac"), ref)).isEmpty();
        assertThat(closing.mayAnswer(organiser(), ref)).isFalse();
        assertThatThrownBy(() -> closing.refuse(organiser(), ref, "No.")).as("its own").isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> closing.refuse(world.who("focal.xac"), ref, "No.")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> closing.refuse(chair, ref, " ")).isInstanceOf(RuleViolation.class);
        closing.refuse(chair, ref, "A bill is before parliament.");
        assertThat(of(ref).state()).isEqualTo(CommitmentState.ASSESSED);
        assertThat(closing.proposal(chair, ref)).isEmpty();
        assertThat(liesWith(chair, ref)).isFalse();
        assertThat(closing.closeNotImplemented(organiser(), ref, REASON)).as("it may be proposed again").isFalse();
    }

    @Test
    void a_proposal_that_nobody_answers_lapses_at_its_date() {
        var ref = failed("XAA", "closing-11");
        var chair = world.who(panels.chair(ref, "closing-11"));
        closing.closeNotImplemented(organiser(), ref, REASON);
        var lapses = Deadline.after(clock.now(), ClosingService.CONFIRMED_WITHIN, ZoneOffset.UTC);
        assertThat(closing.proposal(chair, ref).orElseThrow().lapsesAt()).isEqualTo(lapses);
        walk.to(lapses.minusMillis(1));
        assertThat(liesWith(chair, ref)).as("its last moment").isTrue();
        walk.to(lapses.plusMillis(1));
        assertThat(liesWith(chair, ref)).isFalse();
        assertThat(closing.proposal(chair, ref)).isEmpty();
        assertThat(of(ref).state()).isEqualTo(CommitmentState.ASSESSED);
    }
}
