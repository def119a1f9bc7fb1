package org.followthrough.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.bulk.BulkService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.sideways.Extension;
import org.followthrough.commitment.sideways.Extension.Outcome;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.upkeep.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An organiser gives many the same day: by the rules of one extension, checked before (features, row E6; decision 37). */
@IntegrationTest
@Import(World.class)
class GivenTimeTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private ActService acts;
    @Autowired
    private DryCheck dry;
    @Autowired
    private BulkService bulk;
    @Autowired
    private BulkRunner runner;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private TransferService transfers;
    @Autowired
    private CommitmentService service;
    @Autowired
    private Commitments commitments;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Verification verification;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Actor organiser() {
        return world.who("organiser");
    }

    private LocalDate due(String ref) {
        return Deadline.dayOf(commitments.find(ref).orElseThrow().dueAt(), ZoneOffset.UTC);
    }

    private static Terms until(LocalDate day) {
        return new Terms("The elections hinder all.", null, null, day);
    }

    private BulkRun given(LocalDate day, String... refs) {
        var run = acts.toAll(organiser(), UUID.randomUUID(), Act.GIVE_TIME, until(day), List.of(refs));
        runner.work(run.id());
        return bulk.of(organiser(), run.id());
    }

    private List<String> refused(BulkRun run) {
        return bulk.items(organiser(), run.id(), BulkItem.State.REFUSED, 0, 100).stream().map(item -> item.label() + " " + item.message()).toList();
    }

    private List<String> wouldRefuse(LocalDate day, String... refs) {
        return dry.look(organiser(), Act.GIVE_TIME, until(day), List.of(refs)).refused().stream().map(one -> one.ref() + " " + one.message()).toList();
    }

    @Test
    void who_asked_and_who_did_not_get_the_same_day_with_one_public_reason() {
        var silent = world.assigned("XAA");
        var asking = world.assigned("XAB");
        var day = due(silent).plusDays(21);
        extensions.ask(world.who("focal.xab"), asking, day.plusDays(30), "Elections.");
        assertThat(wouldRefuse(day, silent, asking)).isEmpty();
        assertThat(given(day, silent, asking).done()).isEqualTo(2);
        assertThat(List.of(due(silent), due(asking))).containsOnly(day);
        assertThat(extensions.of(Actor.PUBLIC, silent)).singleElement().satisfies(one -> {
            assertThat(one.given()).isTrue();
            assertThat(one.outcome()).isEqualTo(Outcome.GRANTED);
            assertThat(one.decisionReason()).isEqualTo("The elections hinder all.");
        });
        assertThat(extensions.of(Actor.PUBLIC, asking)).singleElement().satisfies(one -> {
            assertThat(one.given()).as("it was asked for").isFalse();
            assertThat(one.reason()).isEqualTo("Elections.");
        });
        assertThat(timeline.of(standings.find(silent).orElseThrow().commitment(), 0, 50)).extracting(Timeline.Entry::kind).endsWith("extension-granted");
        assertThat(commitments.find(silent).orElseThrow().originalDueAt()).as("both dates are kept").isPresent();
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void the_check_names_what_will_be_refused_with_the_sentence_of_the_run_and_changes_nothing() {
        var fine = world.assigned("XAA");
        var closed = world.assigned("XAB");
        service.closeFromOutside(organiser(), closed, CommitmentState.LAPSED, "Nobody can be found.", null);
        var stopped = world.assigned("XAC");
        transfers.handBack(world.who("focal.xac"), stopped, "We have no such law-making power.");
        var accepted = world.acceptedBy("XAA");
        var day = due(fine).plusDays(7);
        var before = due(fine);
        var refs = new String[] {fine, closed, stopped, accepted, "CSD-0000-X-99~XAA"};
        var expected = wouldRefuse(day, refs);
        assertThat(expected).hasSize(4).contains(closed + " commitment.closed", accepted + " commitment.extension.nothing-due",
                "CSD-0000-X-99~XAA commitment.unknown").anyMatch(line -> line.startsWith(stopped));
        assertThat(due(fine)).isEqualTo(before);
        assertThat(extensions.of(Actor.PUBLIC, fine)).isEmpty();
        var run = given(day, refs);
        assertThat(refused(run)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(due(fine)).isEqualTo(day);
    }

    @Test
    void the_day_is_later_than_the_present_one_and_not_beyond_the_closing_of_the_cycle() {
        var ref = world.acceptedBy("XAB");
        world.openCycle("given-" + ++number);
        var due = due(ref);
        var closes = due.plusDays(30);
        assertThat(wouldRefuse(due, ref)).containsExactly(ref + " commitment.extension.not-later");
        assertThat(wouldRefuse(due.plusDays(1), ref)).isEmpty();
        var last = due.plusDays(1);
        while (wouldRefuse(last.plusDays(1), ref).isEmpty()) {
            last = last.plusDays(1);
        }
        assertThat(last).as("some time after the due date").isAfter(due.plusDays(7)).isBeforeOrEqualTo(closes.plusDays(30));
        assertThat(wouldRefuse(last.plusDays(1), ref)).containsExactly(ref + " commitment.extension.beyond-cycle");
        assertThat(refused(given(last.plusDays(1), ref))).containsExactly(ref + " commitment.extension.beyond-cycle");
        assertThat(given(last, ref).done()).isEqualTo(1);
        assertThat(due(ref)).isEqualTo(last);
        assertThat(extensions.of(Actor.PUBLIC, ref)).extracting(Extension::cycle).doesNotContainNull();
    }

    @Test
    void after_the_due_date_only_who_had_asked_in_time_is_given_it() {
        var silent = world.assigned("XAA");
        var asking = world.assigned("XAB");
        var day = due(silent).plusDays(20);
        extensions.ask(world.who("focal.xab"), asking, day, "Elections.");
        world.walkTo(commitments.find(silent).orElseThrow().dueAt().plus(Duration.ofDays(1)).toString());
        assertThat(wouldRefuse(day, silent, asking)).containsExactly(silent + " commitment.extension.due-passed");
        assertThat(given(day, silent, asking).done()).isEqualTo(1);
        assertThat(commitments.find(asking).orElseThrow().lateness()).isNotEqualTo(Lateness.LATE);
        assertThat(due(asking)).isEqualTo(day);
    }

    @Test
    void it_is_an_organisers_and_needs_a_day_and_a_reason() {
        var ref = world.assigned("XAA");
        var day = due(ref).plusDays(7);
        assertThatThrownBy(() -> acts.toAll(world.who("focal.xaa"), UUID.randomUUID(), Act.GIVE_TIME, until(day), List.of(ref))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> dry.look(world.who("focal.xaa"), Act.GIVE_TIME, until(day), List.of(ref))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> acts.toAll(organiser(), UUID.randomUUID(), Act.GIVE_TIME, new Terms("So.", null, null), List.of(ref)))
                .isInstanceOf(RuleViolation.class).hasMessageContaining("acts.until");
        assertThatThrownBy(() -> acts.toAll(organiser(), UUID.randomUUID(), Act.GIVE_TIME, new Terms(" ", null, null, day), List.of(ref)))
                .isInstanceOf(RuleViolation.class).hasMessageContaining("acts.reason");
        assertThatThrownBy(() -> dry.look(organiser(), Act.GIVE_TIME, new Terms(null, null, null), List.of(ref))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> dry.look(organiser(), Act.LAPSE, until(day), List.of(ref))).isInstanceOf(RuleViolation.class);
    }
}
