package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.NextReports.NextReport;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Position;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.EventDraft;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProgrammeService;
import org.followthrough.reporting.CycleAnchors;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** When a commitment reports next, at every moment (features, row E3). */
@IntegrationTest
@Import(World.class)
class NextReportsTest {

    @Autowired
    private World world;
    @Autowired
    private NextReports next;
    @Autowired
    private Commitments commitments;
    @Autowired
    private CommitmentService service;
    @Autowired
    private CycleService cycles;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    private String edition;
    private String ref;
    private LocalDate today;

    @BeforeEach
    void begin() {
        edition = world.begin().forumOfItsOwn(Profile.INFORMAL, "UTC");
        ref = world.assignedOf(edition, "XAA");
        today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private Optional<NextReport> next() {
        return next.of(commitments.find(ref).orElseThrow());
    }

    private void plan(String code, int opens, int due, CycleAnchors anchors) {
        cycles.plan(world.who("organiser"), new CyclePlan(code + edition, edition, today.plusDays(opens), today.plusDays(due), null, 20, 30, 14), anchors);
    }

    @Test
    void without_a_planned_cycle_there_is_none() {
        assertThat(next()).isEmpty();
    }

    @Test
    void it_is_that_of_the_planned_cycle_which_opens_first() {
        plan("B", 300, 340, CycleAnchors.NONE);
        plan("A", 100, 140, CycleAnchors.NONE);
        assertThat(next()).contains(new NextReport(today.plusDays(100), today.plusDays(140), null));
    }

    @Test
    void once_it_is_asked_it_is_due_by_the_report_and_not_by_the_next_cycle() {
        plan("later", 100, 140, CycleAnchors.NONE);
        plan("now", 0, 42, CycleAnchors.NONE);
        walk.to(clock.now());
        assertThat(next()).contains(new NextReport(null, today.plusDays(42), null));
    }

    @Test
    void it_tells_on_which_event_it_hangs() {
        var opening = today.plusDays(200);
        programme.change(world.who("organiser"), edition, new EventDraft("Meeting", opening, opening.plusDays(3), "Athens"));
        var anchor = new Anchor(edition, Anchor.Edge.OPENING, -30);
        plan("hung", 100, 0, new CycleAnchors(null, anchor, null));
        assertThat(next()).contains(new NextReport(today.plusDays(100), opening.minusDays(30), anchor));
    }

    @Test
    void of_what_was_not_accepted_or_is_unanswered_no_report_is_asked() {
        var formal = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        ref = world.assignedOf(formal, "XAA");
        cycles.plan(world.who("organiser"), new CyclePlan("C" + formal, formal, today.plusDays(100), today.plusDays(140), null, 20, 30, 14));
        assertThat(commitments.find(ref).orElseThrow().position()).isEqualTo(Position.AWAITING);
        assertThat(next()).isEmpty();
    }

    @Test
    void a_closed_commitment_reports_no_more() {
        plan("A", 100, 140, CycleAnchors.NONE);
        service.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "The forum ends tracking.", null);
        assertThat(next()).isEmpty();
    }
}
