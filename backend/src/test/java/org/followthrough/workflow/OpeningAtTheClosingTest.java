package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.forum.Profile;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A cycle that opens when another closes asks everybody, whichever of the two is noticed first (method, section 7). */
@IntegrationTest
@Import(World.class)
class OpeningAtTheClosingTest {

    @Autowired
    private World world;
    @Autowired
    private CycleService cycles;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Jobs jobs;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Settlement settlement;
    @Autowired
    private EngineBatch engine;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private FailedDeadlines failures;
    @Autowired
    private BackgroundWork background;

    @Test
    void who_is_silent_in_one_cycle_is_asked_by_the_next_although_its_opening_is_noticed_before_the_closing() {
        world.begin();
        var edition = world.forumOfItsOwn(Profile.INFORMAL, "UTC");
        var ref = world.assignedOf(edition, "XAA");
        var closes = plan(edition, "closing-1", LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
        jobs.runDue(new java.util.HashSet<>());
        assertThat(state(ref)).isEqualTo(CommitmentState.REPORT_DUE);
        var report = commitments.find(ref).orElseThrow().dueAt();
        plan(edition, "closing-2", closes.plusDays(1));

        clock.set(closes.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1));
        jobs.runDue(new java.util.HashSet<>());

        assertThat(state(ref)).isEqualTo(CommitmentState.REPORT_DUE);
        assertThat(commitments.find(ref).orElseThrow().dueAt()).isAfter(report);
    }

    /** The opening settles before it asks: at that very instant too, on a clock that shows it to the microsecond. */
    @Test
    void a_deadline_passes_at_its_own_instant_and_not_before() {
        world.begin();
        var edition = world.forumOfItsOwn(Profile.INFORMAL, "UTC");
        var ref = world.assignedOf(edition, "XAA");
        var closes = plan(edition, "instant-1", LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
        var instant = closes.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        world.walkTo(instant.minusSeconds(1).toString());

        at(instant.minus(1, ChronoUnit.MICROS)).settleAll();
        assertThat(state(ref)).isEqualTo(CommitmentState.REPORT_DUE);
        at(instant).settleAll();
        assertThat(state(ref)).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
    }

    /** The sweep on a clock that stands still. */
    private Sweep at(Instant instant) {
        return new Sweep(settlement, engine, deadlines, failures, new MethodClock(new SystemClock(Clock.fixed(instant, ZoneOffset.UTC))), background);
    }

    private LocalDate plan(String edition, String code, LocalDate opens) {
        return cycles.plan(world.who("organiser"), new CyclePlan(code + edition, edition, opens, opens.plusDays(14), null, 5, 10, 5)).closes();
    }

    private CommitmentState state(String ref) {
        return commitments.find(ref).orElseThrow().state();
    }
}
