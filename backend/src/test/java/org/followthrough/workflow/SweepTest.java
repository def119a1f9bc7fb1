package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Position;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Deadlines pass by themselves, and a fault of one commitment holds up no other (design, section 4). */
@IntegrationTest
@Import(World.class)
@DirtiesContext
class SweepTest {

    @Autowired
    private World world;
    @Autowired
    private Sweep sweep;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private MethodClock clock;

    private Position position(String ref) {
        return commitments.find(ref).orElseThrow().position();
    }

    @Test
    void one_that_cannot_be_settled_holds_up_no_other_and_is_left_as_it_was() {
        world.begin();
        var broken = world.assigned("XAA");
        var sound = world.assigned("XAB");
        var key = commitments.id(broken).toString();
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).processDefinitionKey("commitment")
                .singleResult().getId(), "test");
        clock.set(commitments.find(sound).orElseThrow().noResponseAt().plusSeconds(60));

        sweep.settleAll();

        assertThat(position(sound)).isEqualTo(Position.NO_RESPONSE);
        assertThat(position(broken)).isEqualTo(Position.AWAITING);
        assertThat(deadlines.of(commitments.id(broken))).extracting(DeadlinePassed::kind).contains(DeadlineKind.NO_RESPONSE);
    }
}
