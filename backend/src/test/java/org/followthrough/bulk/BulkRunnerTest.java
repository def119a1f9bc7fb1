package org.followthrough.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs go on after what stood in the way, and end where somebody stops them. */
@IntegrationTest
@Import({World.class, BulkRunnerTest.Kinds.class})
class BulkRunnerTest {

    @Autowired
    private World world;
    @Autowired
    private BulkService bulk;
    @Autowired
    private BulkRunner runner;
    @Autowired
    private BulkRuns runs;
    @Autowired
    private Failing failing;
    @Autowired
    private JdbcClient jdbc;

    /** Fails as often as it is told to. */
    static class Failing implements BulkWork {

        private RuntimeException failure = new IllegalStateException();
        private int left;

        void times(int times, RuntimeException what) {
            left = times;
            failure = what;
        }

        @Override
        public String kind() {
            return "failing";
        }

        @Override
        public Permission permission() {
            return Permission.SPEAK_FOR_ORGANISER;
        }

        @Override
        public void toOne(Actor actor, Map<String, Object> terms, String item) {
            if (left-- > 0) {
                throw failure;
            }
        }
    }

    @TestConfiguration
    static class Kinds {

        @Bean
        Failing failing() {
            return new Failing();
        }
    }

    @BeforeEach
    void begin() {
        world.begin();
        failing.times(0, new IllegalStateException());
    }

    private UUID begun(int items) {
        return bulk.begin(world.who("organiser"), UUID.randomUUID(), "failing", Map.of(), IntStream.range(0, items)
                .mapToObj(one -> new BulkItem.Chosen("item " + one, "item " + one)).toList(), "organiser").id();
    }

    private BulkRun now(UUID run) {
        return bulk.of(world.who("organiser"), run);
    }

    @Test
    void whatMeetsSomebodyElsesLockIsTriedTwiceMoreAndThenRefused() {
        failing.times(2, new CannotAcquireLockException("deadlock"));
        var passes = begun(1);
        runner.work(passes);
        assertThat(now(passes).done()).isEqualTo(1);
        failing.times(3, new CannotAcquireLockException("deadlock"));
        var refused = begun(2);
        runner.work(refused);
        assertThat(now(refused)).satisfies(run -> {
            assertThat(run.refused()).isEqualTo(1);
            assertThat(run.done()).isEqualTo(1);
        });
    }

    @Test
    void withoutADatabaseTheItemGoesOnWaitingAndIsFoundAgain() {
        failing.times(1, new DataAccessResourceFailureException("gone"));
        var run = begun(1);
        assertThat(runs.left(1_000)).doesNotContain(run);
        assertThatThrownBy(() -> runner.work(run)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(now(run).waiting()).isEqualTo(1);
        assertThat(now(run).state()).isEqualTo(BulkRun.State.INTERRUPTED);
        assertThat(runs.left(1_000)).contains(run);
        runs.queued(Set.of(run));
        assertThat(now(run).state()).as("waits for its turn").isEqualTo(BulkRun.State.RUNNING);
        runner.work(run);
        assertThat(now(run).state()).isEqualTo(BulkRun.State.FINISHED);
        assertThat(runs.left(1_000)).doesNotContain(run);
    }

    @Test
    void twoInOneProcessDoNotWorkOnTheSameRun() {
        var run = begun(1);
        assertThat(runs.claim(run, UUID.randomUUID())).isTrue();
        runner.work(run);
        assertThat(now(run).waiting()).isEqualTo(1);
    }

    @Test
    void theNewestComeFirst() {
        var older = begun(1);
        var newer = begun(3);
        assertThat(bulk.latest(world.who("organiser"), 100, "failing").stream().map(BulkRun::id)).contains(older, newer);
        assertThat(bulk.latest(world.who("organiser"), 1, "failing")).hasSize(1);
        assertThat(now(newer).total()).isEqualTo(3);
    }

    @Test
    void whatIsStoppedIsNotDoneAnyMoreIsRecordedAndCanBeTriedAgain() {
        var run = begun(2);
        assertThatThrownBy(() -> bulk.stop(world.who("focal.xaa"), run)).isInstanceOf(NotFound.class);
        assertThat(bulk.stop(world.who("organiser"), run)).satisfies(stopped -> {
            assertThat(stopped.state()).isEqualTo(BulkRun.State.FINISHED);
            assertThat(stopped.refused()).isEqualTo(2);
        });
        runner.work(run);
        assertThat(now(run).done()).isZero();
        assertThat(bulk.items(world.who("organiser"), run, BulkItem.State.REFUSED, 0, 10)).extracting(BulkItem::message).containsOnly("bulk.stopped");
        assertThat(recorded(run, "bulk-stopped")).containsExactly("organiser");
        assertThatThrownBy(() -> bulk.stop(world.who("organiser"), run)).isInstanceOf(WrongState.class).hasMessageContaining("bulk.ended");
        bulk.again(world.who("organiser"), run);
        assertThatThrownBy(() -> bulk.again(world.who("organiser"), run)).isInstanceOf(WrongState.class).hasMessageContaining("bulk.runs");
        runner.work(run);
        assertThat(now(run).done()).isEqualTo(2);
        assertThat(recorded(run, "bulk-begun")).containsExactly("organiser", "organiser");
    }

    private List<String> recorded(UUID run, String action) {
        return jdbc.sql("select acted_as from audit_entry where subject = :run and action = :action").param("run", run.toString())
                .param("action", action).query(String.class).list();
    }
}
