package org.followthrough.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.bulk.BulkEvent.BulkBegun;
import org.followthrough.bulk.BulkEvent.BulkEnded;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on runs, one item after the other, each in a transaction of its own: nobody else waits for more than one item, and what was
 * done stays done when the process ends in the middle.
 */
@Component
public class BulkRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRunner.class);

    /** How often an item is tried again that met somebody else's lock or change. */
    private static final int TRIES_MORE = 2;

    /** So many runs of one process go on at once; the others wait, and leave the database to people. */
    private final Semaphore places = new Semaphore(2);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** What waits for a place. */
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final BulkRuns runs;
    private final BulkFaults faults;
    private final Map<String, BulkWork> kinds;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final MethodClock clock;
    private final BackgroundWork background;
    private final ApplicationEventPublisher events;
    private volatile boolean stopped;

    BulkRunner(BulkRuns runs, BulkFaults faults, ObjectProvider<BulkWork> kinds, Accounts accounts, TransactionTemplate transaction, MethodClock clock,
            BackgroundWork background, ApplicationEventPublisher events) {
        this.runs = runs;
        this.faults = faults;
        this.kinds = kinds.orderedStream().collect(Collectors.toMap(BulkWork::kind, Function.identity()));
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.background = background;
        this.events = events;
    }

    /** What is done in a kind of run. */
    Optional<BulkWork> kind(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    List<BulkWork> kinds() {
        return List.copyOf(kinds.values());
    }

    @TransactionalEventListener
    void on(BulkBegun event) {
        submit(event.run());
    }

    /** Has a run worked on as soon as there is a place, where this process works in the background. */
    void submit(UUID run) {
        if (background.isOn() && !stopped && queued.add(run)) {
            threads.submit(() -> inTurn(run));
        }
    }

    /** The runs that wait for a place in this process. */
    Set<UUID> queued() {
        return Set.copyOf(queued);
    }

    private void inTurn(UUID run) {
        places.acquireUninterruptibly();
        try {
            queued.remove(run);
            work(run);
        } catch (RuntimeException | Error escaped) {
            broke(run, escaped);
        } finally {
            places.release();
        }
    }

    /** Without a database it cannot be written down, and nobody finds the run before there is one again. */
    private void broke(UUID run, Throwable escaped) {
        try {
            faults.broke(run, escaped);
        } catch (RuntimeException unwritten) {
            LOG.error("that work on run {} broke off could not be written down", run, unwritten);
        }
    }

    /** Works on a run until nothing of it waits or this process ends; returns at once where somebody else does. */
    public void work(UUID id) {
        var claim = UUID.randomUUID();
        try {
            if (!stopped && runs.claim(id, claim)) {
                var run = runs.begun(id);
                while (one(run, TRIES_MORE) && !stopped && runs.goOn(id, claim)) {
                    Thread.onSpinWait();
                }
            }
        } finally {
            runs.leave(id, claim);
        }
    }

    /** Does the next item; false when there is none. */
    private boolean one(BulkRuns.Begun run, int triesMore) {
        var taken = new int[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> runs.take(run.id()).map(item -> {
                taken[0] = item.ordinal();
                kinds.get(run.kind()).toOne(actor(run), run.terms(), item.item());
                runs.done(run.id(), item.ordinal(), clock.now());
                return true;
            }).orElseGet(() -> end(run))));
        } catch (RuntimeException failed) { // One that fails stops no other.
            return failed(run, taken[0], failed, triesMore);
        }
    }

    /** What others were in the way of is tried again; without a database the item goes on waiting. */
    private boolean failed(BulkRuns.Begun run, int ordinal, RuntimeException failed, int triesMore) {
        if (ordinal == 0 || Passing.isOutage(failed)) {
            throw failed;
        }
        if (triesMore > 0 && Passing.isCollision(failed)) {
            return one(run, triesMore - 1);
        }
        transaction.executeWithoutResult(status -> runs.refused(run.id(), ordinal, Why.of(failed), clock.now()));
        return true;
    }

    /** Whoever began it, with the roles they hold now. */
    private Actor actor(BulkRuns.Begun run) {
        return accounts.actor(runs.email(run.account())).orElseThrow(() -> new Forbidden("bulk.account-gone"));
    }

    private boolean end(BulkRuns.Begun run) {
        if (runs.end(run.id(), clock.now())) {
            var now = runs.find(run.id()).orElseThrow();
            events.publishEvent(new BulkEnded(run.id(), run.kind(), now.done(), now.refused(), clock.now(), run.account(), "engine"));
        }
        return false;
    }

    @Override
    public void start() {
        stopped = false;
    }

    /** Ends after the item that is being done. */
    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
