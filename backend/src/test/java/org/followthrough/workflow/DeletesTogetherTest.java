package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Commitments;
import org.followthrough.processes.CommitmentProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that the engine deletes go in one statement, and no other row than it would have deleted itself. Nothing of it is kept. */
@IntegrationTest
@Import(World.class)
class DeletesTogetherTest {

    @Autowired
    private World world;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Tokens tokens;
    @Autowired
    private EngineBatch batch;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void tokens_that_move_on_leave_none_of_their_waits_behind() {
        var moving = List.of(accepted("XAA"), accepted("XAB"), accepted("XAC"));
        var staying = accepted("XAA");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var before = moving.stream().map(this::waits).toList();
            assertThat(before).allMatch(waits -> waits.size() > 1);
            var kept = waits(staying);
            move(moving, () -> { });
            for (var i = 0; i < moving.size(); i++) {
                assertThat(waits(moving.get(i))).doesNotContainAnyElementsOf(before.get(i));
            }
            assertThat(waits(staying)).isEqualTo(kept);
        });
    }

    @Test
    void a_wait_that_somebody_else_has_changed_since_takes_everything_back() {
        var moving = List.of(accepted("XAA"), accepted("XAB"));
        var changed = waits(moving.getLast()).getLast();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThatThrownBy(() -> move(moving, () -> jdbc.sql("update camunda.act_ru_event_subscr set rev_ = rev_ + 1 where id_ = :id")
                    .param("id", changed).update()))
                    .isInstanceOf(OptimisticLockingException.class);
        });
    }

    @Test
    void a_wait_that_is_gone_already_takes_everything_back() {
        var moving = List.of(accepted("XAA"), accepted("XAB"));
        var gone = waits(moving.getFirst()).getFirst();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThatThrownBy(() -> move(moving, () -> jdbc.sql("delete from camunda.act_ru_event_subscr where id_ = :id").param("id", gone).update()))
                    .isInstanceOf(OptimisticLockingException.class);
        });
    }

    private UUID accepted(String state) {
        return commitments.find(world.acceptedBy(state)).orElseThrow().id();
    }

    /** What a commitment waits for at the step at which it stands; what may happen to it at any time is waited for all along. */
    private List<String> waits(UUID commitment) {
        return jdbc.sql("""
                select s.id_ from camunda.act_ru_event_subscr s join camunda.act_ru_execution i on i.id_ = s.proc_inst_id_
                where i.business_key_ = :key and s.execution_id_ <> i.id_ order by 1""").param("key", commitment.toString()).query(String.class).list();
    }

    /** Moves tokens as an opened cycle does; what somebody else does happens between the engine's reading and its writing. */
    private void move(List<UUID> moving, Runnable somebodyElse) {
        batch.together(() -> {
            tokens.move(moving, CommitmentProcess.KEY, CommitmentProcess.Step.AWAIT_NEXT, CommitmentProcess.Message.CYCLE_OPENED);
            somebodyElse.run();
            return null;
        });
    }
}
