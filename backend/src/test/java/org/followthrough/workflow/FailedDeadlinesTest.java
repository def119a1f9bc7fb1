package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Texts;
import org.followthrough.workflow.StuckWork.Stuck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** A date whose consequences cannot be taken is seen, explained and tried again by an administrator, and holds up no other (design, section 4). */
@IntegrationTest
@Import({World.class, FailedDeadlinesTest.Breaking.class})
@DirtiesContext
class FailedDeadlinesTest {

    /** Whatever is announced of a commitment with a mark fails. */
    @TestComponent
    static class Breaking {

        private List<String> marked = List.of();

        @EventListener
        @Order(Listening.RECORD)
        void on(CommitmentEvent event) {
            if (marked.contains(event.subject())) {
                throw new IllegalStateException("secret words of " + event.subject());
            }
        }
    }

    @Autowired
    private World world;
    @Autowired
    private Sweep sweep;
    @Autowired
    private EscalationSweep ladder;
    @Autowired
    private StuckWork work;
    @Autowired
    private Breaking breaking;
    @Autowired
    private Commitments commitments;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Texts texts;
    @Autowired
    private JdbcClient jdbc;

    private String broken = "";
    private String sound = "";

    @BeforeEach
    void two() {
        world.begin();
        breaking.marked = List.of();
        broken = world.assigned("XAA");
        sound = world.assigned("XAB");
    }

    private List<Stuck> stuck() {
        return work.of(world.who("admin")).stream().filter(one -> one.about().equals(broken)).toList();
    }

    private Position position(String ref) {
        return commitments.find(ref).orElseThrow().position();
    }

    private Instant noResponse(String ref) {
        return commitments.find(ref).orElseThrow().noResponseAt();
    }

    /** At the day of no response, with one that breaks. */
    private void silence() {
        breaking.marked = List.of(broken);
        clock.set(noResponse(sound).plusSeconds(60));
        sweep.settleAll();
    }

    @Test
    void a_date_that_fails_is_named_with_its_commitment_since_when_and_why_in_words() {
        silence();
        assertThat(position(sound)).isEqualTo(Position.NO_RESPONSE);
        assertThat(position(broken)).isEqualTo(Position.AWAITING);
        assertThat(stuck()).singleElement().satisfies(one -> {
            assertThat(one.commitment()).isTrue();
            assertThat(one.step()).isIn("workflow.stuck.date.objection-ends", "workflow.stuck.date.response-due");
            assertThat(one.why()).isEqualTo("workflow.stuck.reason.unexpected");
            assertThat(one.detail()).isEqualTo("IllegalStateException").doesNotContain("secret");
            assertThat(one.since()).isNotNull();
            assertThat(one.nextTry()).isEqualTo(one.since().plus(Duration.ofMinutes(1)));
        });
        for (var language : texts.languages()) {
            assertThat(texts.text(language, stuck().getFirst().step())).isNotBlank();
            assertThat(texts.text(language, stuck().getFirst().why())).isNotBlank();
        }
    }

    @Test
    void it_is_left_aside_until_its_time_or_until_an_administrator_has_it_tried_again() {
        silence();
        sweep.settleAll();
        assertThat(failures()).as("left aside").isEqualTo(1);
        breaking.marked = List.of();
        sweep.settleAll();
        assertThat(position(broken)).as("its minute is not over").isEqualTo(Position.AWAITING);
        work.tryAgain(world.who("admin"), stuck().getFirst().id());
        sweep.settleAll();
        assertThat(position(broken)).isEqualTo(Position.NO_RESPONSE);
        assertThat(stuck()).isEmpty();
        assertThat(jdbc.sql("select count(*) from failed_deadline f join commitment c on c.id = f.commitment where c.ref = :ref").param("ref", broken)
                .query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :ref and action = 'step-tried-again' and visibility = 'administrator'")
                .param("ref", broken).query(Integer.class).single()).isEqualTo(1);
    }

    private int failures() {
        return jdbc.sql("select coalesce(sum(failures), 0) from failed_deadline f join commitment c on c.id = f.commitment where c.ref = :ref")
                .param("ref", broken).query(Integer.class).single();
    }

    @Test
    void what_fails_again_waits_longer_and_remembers_since_when() {
        silence();
        var first = stuck().getFirst();
        work.tryAgain(world.who("admin"), first.id());
        sweep.settleAll();
        var second = stuck().getFirst();
        assertThat(failures()).isEqualTo(2);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.since()).isEqualTo(first.since());
        assertThat(Duration.between(second.since(), second.nextTry())).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(FailedDeadlines.pause(4)).isEqualTo(FailedDeadlines.pause(400)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_process_that_stands_elsewhere_is_said_to() {
        var key = commitments.id(broken).toString();
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).processDefinitionKey("commitment")
                .singleResult().getId(), "test");
        clock.set(noResponse(sound).plusSeconds(60));
        sweep.settleAll();
        assertThat(stuck()).singleElement().satisfies(one -> assertThat(one.detail()).isNotBlank());
        assertThat(position(sound)).isEqualTo(Position.NO_RESPONSE);
    }

    @Test
    void one_broken_commitment_does_not_stop_the_ladder_of_the_others() {
        var due = Objects.requireNonNull(commitments.find(sound).orElseThrow().dueAt());
        clock.set(due.plusSeconds(60));
        sweep.settleAll();
        assertThat(commitments.find(broken).orElseThrow().lateness()).isEqualTo(Lateness.LATE);
        breaking.marked = List.of(broken);
        clock.set(due.plus(Duration.ofDays(8)));
        ladder.settleAll();
        assertThat(steps(sound)).isNotEmpty();
        assertThat(steps(broken)).isEqualTo(firstStep());
        assertThat(stuck()).singleElement().satisfies(one -> assertThat(one.step()).isEqualTo("workflow.stuck.date.escalation"));
        assertThat(ladder.settleAll()).as("left aside").isZero();
        breaking.marked = List.of();
        work.tryAgain(world.who("admin"), stuck().getFirst().id());
        ladder.settleAll();
        assertThat(steps(broken)).isEqualTo(steps(sound));
        sweep.settleAll();
        assertThat(stuck()).isEmpty();
    }

    private List<String> firstStep() {
        return List.of("reminder");
    }

    /** The step that was reached. */
    private List<String> steps(String ref) {
        return jdbc.sql("select e.step from escalation e join commitment c on c.id = e.commitment where c.ref = :ref and e.step is not null")
                .param("ref", ref).query(String.class).list();
    }

    @Test
    void only_an_administrator_sees_and_tries_and_what_is_over_is_not_there() {
        silence();
        var id = stuck().getFirst().id();
        for (var other : List.of("organiser", "focal.xaa", "curator", "observer")) {
            assertThatThrownBy(() -> work.of(world.who(other))).as(other).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> work.tryAgain(world.who(other), id)).as(other).isInstanceOf(Forbidden.class);
        }
        breaking.marked = List.of();
        work.tryAgain(world.who("admin"), id);
        sweep.settleAll();
        assertThatThrownBy(() -> work.tryAgain(world.who("admin"), id)).isInstanceOf(NotFound.class);
    }
}
