package org.followthrough.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.forum.Profile;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An opening cycle asks everybody once, also after a fault in the midst of it (method, section 7). */
@IntegrationTest
@Import(World.class)
class AskingTest {

    @Autowired
    private World world;
    @Autowired
    private CycleService cycles;
    @Autowired
    private Cycles rows;
    @Autowired
    private Asking asking;
    @Autowired
    private AskedTogether portions;
    @Autowired
    private Reports reports;
    @Autowired
    private Commitments commitments;
    @Autowired
    private MethodClock clock;
    private String edition;
    private List<UUID> three;

    @BeforeEach
    void threeCommitments() {
        world.begin();
        edition = world.forumOfItsOwn(Profile.INFORMAL, "UTC");
        three = Stream.of("XAA", world.stateOfItsOwn(), world.stateOfItsOwn()).map(party -> world.assignedOf(edition, party))
                .map(ref -> commitments.find(ref).orElseThrow().id()).sorted().toList();
    }

    @Test
    void all_are_asked_and_counted() {
        var cycle = opened("all");
        assertThat(asking.askNext(cycle.id())).isTrue();
        assertThat(three).allSatisfy(id -> assertThat(asked(cycle, id)).isEqualTo(1));
        assertThat(rows.get(cycle.id()).asked()).isEqualTo(3);
        assertThat(rows.get(cycle.id()).allAsked()).isTrue();
    }

    @Test
    void what_was_asked_before_the_node_died_is_counted_and_not_asked_again() {
        var cycle = opened("died");
        portions.ask(three.subList(0, 2), cycle, clock.now());

        assertThat(asking.askNext(cycle.id())).isTrue();

        assertThat(three).allSatisfy(id -> assertThat(asked(cycle, id)).isEqualTo(1));
        assertThat(rows.get(cycle.id()).asked()).isEqualTo(3);
    }

    @Test
    void a_portion_that_is_tried_again_after_one_has_answered_already_leaves_that_one_alone() {
        var cycle = opened("answered");
        portions.ask(three, cycle, clock.now());
        var first = commitments.get(three.getFirst());
        world.reported(first.ref(), cycle.code(), SelfReport.UNDER_WAY);
        var answered = commitments.get(three.getFirst()).state();

        assertThat(portions.ask(three, cycle, clock.now())).isZero();

        assertThat(commitments.get(three.getFirst()).state()).isEqualTo(answered);
        assertThat(asked(cycle, three.getFirst())).isEqualTo(1);
    }

    @Test
    void one_that_another_cycle_asks_meanwhile_is_passed_over() {
        var cycle = opened("passed");
        var busy = three.getLast();
        var other = opened("other");
        portions.ask(List.of(busy), other, clock.now());

        assertThat(portions.ask(three, cycle, clock.now())).isEqualTo(2);

        assertThat(asked(cycle, busy)).isZero();
        assertThat(commitments.get(three.getFirst())).extracting(Commitment::state).isEqualTo(CommitmentState.REPORT_DUE);
    }

    private ReportingCycle opened(String code) {
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        return cycles.plan(world.who("organiser"), new CyclePlan(code + edition, edition, today, today.plusDays(14), null, 5, 10, 5));
    }

    private long asked(ReportingCycle cycle, UUID commitment) {
        return reports.of(commitment).stream().filter(report -> report.cycle().equals(cycle.id())).count();
    }
}
