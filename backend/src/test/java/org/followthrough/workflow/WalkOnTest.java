package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Position;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.institutions.InstitutionService;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk.Broken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** A clock that walks goes on where one commitment breaks, and says in the end which did (contract, section 5). */
@IntegrationTest
@Import({World.class, WalkOnTest.Marked.class})
@DirtiesContext
class WalkOnTest {

    /** Whatever is announced of a commitment with a mark fails. */
    @TestComponent
    static class Marked {

        private List<String> refs = List.of();

        @EventListener
        @Order(Listening.RECORD)
        void on(CommitmentEvent event) {
            if (refs.contains(event.subject())) {
                throw new IllegalStateException("broken " + event.subject());
            }
        }
    }

    @Autowired
    private World world;
    @Autowired
    private Walk walk;
    @Autowired
    private StuckWork work;
    @Autowired
    private Marked marked;
    @Autowired
    private Commitments commitments;
    @Autowired
    private InstitutionService institutions;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    private String broken = "";
    private String sound = "";

    @BeforeEach
    void two() {
        world.begin();
        marked.refs = List.of();
        broken = world.assigned("XAA");
        sound = world.assigned("XAB");
    }

    private Position position(String ref) {
        return commitments.find(ref).orElseThrow().position();
    }

    private Instant silence() {
        return commitments.find(sound).orElseThrow().noResponseAt().plusSeconds(60);
    }

    private Walk.Way way(Instant until) {
        return walk.to(until, instant -> { });
    }

    private void mend() {
        marked.refs = List.of();
        work.of(world.who("admin")).forEach(one -> work.tryAgain(world.who("admin"), one.id()));
    }

    @Test
    void one_that_breaks_holds_up_no_other_and_is_named_in_the_end() {
        marked.refs = List.of(broken);
        var until = silence();
        var way = way(until);
        assertThat(clock.now()).isBetween(until, until.plusSeconds(60));
        assertThat(position(sound)).isEqualTo(Position.NO_RESPONSE);
        assertThat(position(broken)).as("taken back whole").isEqualTo(Position.AWAITING);
        assertThat(way.fired()).isPositive();
        assertThat(way.broken()).containsExactly(new Broken(broken, "objection-ends", Fault.Reason.UNEXPECTED));
        mend();
        assertThat(way(clock.now().plusSeconds(60)).broken()).isEmpty();
        assertThat(position(broken)).isEqualTo(Position.NO_RESPONSE);
    }

    @Test
    void whoever_does_not_ask_what_broke_is_told_it_at_the_end_of_the_way() {
        marked.refs = List.of(broken);
        var until = silence();
        assertThatThrownBy(() -> walk.to(until)).isInstanceOf(IllegalStateException.class).hasMessageContaining(broken).hasMessageNotContaining(sound);
        assertThat(position(sound)).isEqualTo(Position.NO_RESPONSE);
        assertThat(clock.now()).isBetween(until, until.plusSeconds(60));
        mend();
    }

    @Test
    void a_way_on_which_nothing_breaks_names_nothing() {
        assertThat(way(silence()).broken()).isEmpty();
        assertThat(position(broken)).isEqualTo(Position.NO_RESPONSE);
    }

    @Test
    void one_whose_process_is_gone_is_named_too() {
        var key = commitments.id(broken).toString();
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).processDefinitionKey("commitment")
                .singleResult().getId(), "test");
        var way = way(silence());
        assertThat(way.broken()).extracting(Broken::about).containsExactly(broken);
        assertThat(position(sound)).isEqualTo(Position.NO_RESPONSE);
        for (var table : List.of("deadline", "escalation")) {
            jdbc.sql("delete from " + table + " where commitment = :id").param("id", commitments.id(broken)).update();
        }
    }

    @Test
    void a_step_of_the_ladder_that_breaks_stops_neither_the_others_nor_the_clock() {
        walk.to(commitments.find(sound).orElseThrow().dueAt().plusSeconds(60));
        marked.refs = List.of(broken);
        var way = way(clock.now().plus(Duration.ofDays(8)));
        assertThat(way.broken()).containsExactly(new Broken(broken, "escalation", Fault.Reason.UNEXPECTED));
        mend();
    }

    @Test
    void what_only_its_party_knows_of_is_not_named() {
        institutions.give(world.who("focal.xaa"), broken, List.of(new SupportingInstitution("Statistics Office", InstitutionLevel.NATIONAL, null)));
        walk.to(clock.now().plus(Duration.ofDays(15)));
        marked.refs = List.of(broken);
        var way = way(clock.now().plus(Duration.ofDays(10)));
        assertThat(way.broken()).containsExactly(new Broken(broken, "inner", Fault.Reason.UNEXPECTED));
        mend();
    }
}
