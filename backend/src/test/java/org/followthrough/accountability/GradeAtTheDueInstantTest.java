package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.PlanEvent;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** On time is at or before the deadline (method, section 1), also for a grade computed at that very instant, or of an earlier one. */
@IntegrationTest
@Import(World.class)
class GradeAtTheDueInstantTest {

    @Autowired
    private World world;
    @Autowired
    private Commitments commitments;
    @Autowired
    private CommitmentService service;
    @Autowired
    private Standings standings;
    @Autowired
    private StandingRows rows;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Walk walk;

    @Test
    void what_is_asked_has_no_grade_at_its_due_instant_until_that_has_passed() {
        world.begin();
        var response = commitments.find(world.assigned("XAA")).orElseThrow();
        var due = response.responseDueAt();
        assertThat(standings.compute(response.id(), due.minusSeconds(1)).cooperation()).isNull();
        assertThat(standings.compute(response.id(), due).cooperation()).isNull();
        walk.to(due);
        assertThat(standings.compute(response.id(), due).cooperation()).isEqualTo(CooperationGrade.B);
    }

    @Test
    void what_is_told_belatedly_of_an_earlier_instant_takes_no_grade_back() {
        world.begin();
        var response = commitments.find(world.assigned("XAB")).orElseThrow();
        walk.to(response.noResponseAt());
        assertThat(rows.find(response.ref()).orElseThrow().cooperation()).isEqualTo(CooperationGrade.D);
        transaction.executeWithoutResult(status -> standings.on(new PlanEvent.PlanCounts(Happened.byEngine(response, response.responseDueAt()))));
        assertThat(rows.find(response.ref()).orElseThrow().cooperation()).isEqualTo(CooperationGrade.D);
    }

    /** A report of an organisation, or a confidential copy, may be told of long after the closing. */
    @Test
    void what_is_closed_is_asked_for_nothing_whatever_is_told_of_it_later() {
        world.begin();
        var ref = world.assigned("XAC");
        service.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "Nobody could be found.", null);
        var closed = commitments.find(ref).orElseThrow();
        assertThat(rows.find(ref).orElseThrow().cooperation()).isNull();
        transaction.executeWithoutResult(status -> standings.on(new PlanEvent.PlanCounts(Happened.byEngine(closed, closed.noResponseAt().plusSeconds(1)))));
        assertThat(rows.find(ref).orElseThrow().cooperation()).isNull();
    }
}
