package org.followthrough.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes with one database: runs go on after one is gone, are done once, and end where they break off again and again. */
@IntegrationTest
@Import({World.class, BulkNodesTest.Kinds.class})
class BulkNodesTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    private World world;
    @Autowired
    private BulkService bulk;
    @Autowired
    private BulkRuns runs;
    @Autowired
    private BulkFaults faults;
    @Autowired
    private ObjectProvider<BulkWork> kinds;
    @Autowired
    private Accounts accounts;
    @Autowired
    private MethodClock clock;
    @Autowired
    private SystemClock real;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private Counting counting;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    /** Counts what is done to each, or breaks in a way for which no item can be blamed. */
    static class Counting implements BulkWork {

        private final Map<String, Integer> done = new ConcurrentHashMap<>();
        private volatile boolean breaks;

        @Override
        public String kind() {
            return "counting";
        }

        @Override
        public Permission permission() {
            return Permission.SPEAK_FOR_ORGANISER;
        }

        @Override
        public boolean isOneAtATime() {
            return true;
        }

        @Override
        public void toOne(Actor actor, Map<String, Object> terms, String item) {
            if (breaks) {
                throw new StackOverflowError("outside of every item");
            }
            done.merge(item, 1, Integer::sum);
        }
    }

    @TestConfiguration
    static class Kinds {

        @Bean
        Counting counting() {
            return new Counting();
        }
    }

    @BeforeEach
    void begin() {
        world.begin();
        counting.breaks = false;
        counting.done.clear();
        jdbc.sql("update bulk_run set ended_at = now() where ended_at is null").update();
    }

    private Actor organiser() {
        return world.who("organiser");
    }

    private UUID begun(int items) {
        return bulk.begin(organiser(), UUID.randomUUID(), "counting", Map.of(), chosen(items), "organiser").id();
    }

    private static List<BulkItem.Chosen> chosen(int items) {
        return IntStream.range(0, items).mapToObj(one -> new BulkItem.Chosen("item " + one, "item " + one)).toList();
    }

    private BulkRun now(UUID run) {
        return bulk.of(organiser(), run);
    }

    /** A node with its own runner, working in the background. */
    private BulkSweep node() {
        var background = mock(BackgroundWork.class);
        when(background.isOn()).thenReturn(true);
        return new BulkSweep(runs, new BulkRunner(runs, faults, kinds, accounts, transaction, clock, background, events), background);
    }

    /** Nobody has been heard of for longer than a minute. */
    private void forgotten(UUID run) {
        jdbc.sql("update bulk_run set seen_at = now() - interval '61 seconds' where id = :id").param("id", run).update();
    }

    private static void until(BooleanSupplier reached) {
        var end = Instant.now().plus(LONG);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("it takes too long").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private boolean isFinished(UUID run) {
        return now(run).state() == BulkRun.State.FINISHED;
    }

    @Test
    void what_a_node_left_when_it_ended_another_one_takes_up_after_a_minute_and_not_before() {
        var run = begun(3);
        assertThat(runs.claim(run, UUID.randomUUID())).as("by the node that ends now").isTrue();
        jdbc.sql("update bulk_run set seen_at = now() - interval '50 seconds' where id = :id").param("id", run).update();
        assertThat(runs.left(100)).doesNotContain(run);
        assertThat(runs.claim(run, UUID.randomUUID())).isFalse();
        forgotten(run);
        assertThat(now(run).state()).isEqualTo(BulkRun.State.INTERRUPTED);
        node().sweep();
        until(() -> isFinished(run));
        assertThat(counting.done.values()).hasSize(3).containsOnly(1);
    }

    @Test
    void of_two_nodes_that_find_it_at_once_one_does_it_and_each_item_once() throws Exception {
        var run = begun(20);
        forgotten(run);
        var one = node();
        var other = node();
        atOnce(() -> {
            one.sweep();
            return true;
        }, () -> {
            other.sweep();
            return true;
        });
        until(() -> isFinished(run));
        assertThat(counting.done.values()).hasSize(20).containsOnly(1);
        assertThat(recorded(run, "bulk-ended")).isEqualTo(1);
    }

    @Test
    void a_node_without_background_work_takes_up_nothing() {
        var run = begun(1);
        forgotten(run);
        var background = mock(BackgroundWork.class);
        new BulkSweep(runs, new BulkRunner(runs, faults, kinds, accounts, transaction, clock, background, events), background).sweep();
        assertThat(now(run).waiting()).isEqualTo(1);
        assertThat(runs.left(100)).contains(run);
    }

    @Test
    void two_who_begin_the_same_at_once_begin_it_once_and_of_two_different_ones_the_second_is_refused() throws Exception {
        var id = UUID.randomUUID();
        Callable<Object> begin = () -> bulk.begin(organiser(), id, "counting", Map.of(), chosen(2), "organiser").id();
        assertThat(atOnce(begin, begin)).containsOnly(id);
        assertThat(recorded(id, "bulk-begun")).isEqualTo(1);
        assertThat(now(id).total()).isEqualTo(2);
        jdbc.sql("update bulk_run set ended_at = now() where id = :id").param("id", id).update();
        Callable<Object> another = () -> {
            try {
                return begun(1);
            } catch (WrongState refused) {
                return refused.messageKey();
            }
        };
        assertThat(atOnce(another, another)).contains("bulk.open").hasAtLeastOneElementOfType(UUID.class);
    }

    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<? extends Future<?>> both = List.of(one, other).stream().map(work -> threads.submit(() -> {
                barrier.await();
                return work.call();
            })).toList();
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    @Test
    void what_breaks_outside_its_items_is_taken_up_ever_later_and_fails_in_the_end() {
        counting.breaks = true;
        var run = begun(2);
        jdbc.sql("update bulk_run set seen_at = null where id = :id").param("id", run).update();
        var waits = Duration.ofSeconds(15);
        for (var times = 1; times < BulkFaults.MOST; times++) {
            sweepAndBreak(run, times);
            var trouble = now(run).trouble();
            assertThat(now(run).state()).isEqualTo(BulkRun.State.INTERRUPTED);
            assertThat(Duration.between(real.now(), trouble.tryAfter())).isBetween(waits.minusSeconds(10), waits);
            assertThat(runs.left(100)).as("not yet").doesNotContain(run);
            waits = waits.multipliedBy(2);
            jdbc.sql("update bulk_run set try_after = now() where id = :id").param("id", run).update();
        }
        sweepAndBreak(run, BulkFaults.MOST);
        assertThat(now(run)).satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(BulkRun.State.FAILED);
            assertThat(failed.waiting()).isEqualTo(2);
            assertThat(failed.trouble().message()).isEqualTo("bulk.failed.defect");
            assertThat(failed.trouble().reference()).matches("[0-9a-f]{8}");
            assertThat(failed.endedAt()).isNotNull();
        });
        assertThat(runs.left(100)).doesNotContain(run);
        assertThat(jdbc.sql("select content ->> 'reference' from audit_entry where subject = :run and action = 'bulk-failed'").param("run", run.toString())
                .query(String.class).list()).containsExactly(now(run).trouble().reference());
        assertThatThrownBy(() -> bulk.stop(organiser(), run)).isInstanceOf(WrongState.class);
        triedAgainByTheOrganiser(run);
    }

    private void triedAgainByTheOrganiser(UUID run) {
        counting.breaks = false;
        assertThat(bulk.again(organiser(), run)).satisfies(again -> {
            assertThat(again.state()).isEqualTo(BulkRun.State.RUNNING);
            assertThat(again.trouble()).isNull();
        });
        forgotten(run);
        node().sweep();
        until(() -> isFinished(run));
        assertThat(counting.done.values()).hasSize(2).containsOnly(1);
    }

    private void sweepAndBreak(UUID run, int times) {
        node().sweep();
        until(() -> jdbc.sql("select broken = :times from bulk_run where id = :id").param("times", times).param("id", run).query(Boolean.class).single()
                && jdbc.sql("select runner is null from bulk_run where id = :id").param("id", run).query(Boolean.class).single());
    }

    @Test
    void what_goes_on_in_between_begins_to_count_anew() {
        var run = begun(2);
        IntStream.range(1, BulkFaults.MOST).forEach(time -> faults.broke(run, new IllegalStateException()));
        assertThat(now(run).trouble().times()).isEqualTo(BulkFaults.MOST - 1);
        var runner = UUID.randomUUID();
        assertThat(runs.claim(run, runner)).isTrue();
        assertThat(now(run).trouble().times()).as("to begin is not to go on").isEqualTo(BulkFaults.MOST - 1);
        assertThat(runs.goOn(run, runner)).isTrue();
        assertThat(now(run).trouble()).isNull();
        faults.broke(run, new IllegalStateException());
        assertThat(now(run).state()).isNotEqualTo(BulkRun.State.FAILED);
    }

    @Test
    void what_was_stopped_meanwhile_does_not_fail_any_more() {
        var run = begun(1);
        bulk.stop(organiser(), run);
        IntStream.rangeClosed(0, BulkFaults.MOST).forEach(time -> faults.broke(run, new IllegalStateException()));
        assertThat(now(run).state()).isEqualTo(BulkRun.State.FINISHED);
        assertThat(recorded(run, "bulk-failed")).isZero();
    }

    private int recorded(UUID run, String action) {
        return jdbc.sql("select count(*)::int from audit_entry where subject = :run and action = :action").param("run", run.toString())
                .param("action", action).query(Integer.class).single();
    }
}
