package org.followthrough.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** So many runs of one process go on at once; the others wait, and leave the database to people. */
    private final Semaphore places = new Semaphore(2);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final UUID self = UUID.randomUUID();
    private final BulkRuns runs;
    private final Map<String, BulkWork> kinds;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final MethodClock clock;
    private final BackgroundWork background;
    private final ApplicationEventPublisher events;
    private volatile boolean running;

    BulkRunner(BulkRuns runs, ObjectProvider<BulkWork> kinds, Accounts accounts, TransactionTemplate transaction, MethodClock clock,
            BackgroundWork background, ApplicationEventPublisher events) {
        this.runs = runs;
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
        if (background.isOn()) {
            threads.submit(() -> inTurn(event.run()));
        }
    }

    private void inTurn(UUID run) {
        places.acquireUninterruptibly();
        try {
            work(run);
        } finally {
            places.release();
        }
    }

    /** Works on a run until nothing of it waits or this process ends; returns at once where somebody else does. */
    public void work(UUID run) {
        try {
            while (running && runs.claim(run, self) && one(run)) {
                Thread.onSpinWait();
            }
        } finally {
            runs.leave(run, self);
        }
    }

    /** Does the next item; false when there is none. */
    private boolean one(UUID id) {
        var run = runs.find(id).orElseThrow();
        var taken = new int[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> runs.take(id).map(item -> {
                taken[0] = item.ordinal();
                kinds.get(run.kind()).toOne(actor(run), run.terms(), item.item());
                runs.done(id, item.ordinal(), clock.now());
                return true;
            }).orElseGet(() -> end(run))));
        } catch (RuntimeException failed) { // One that fails stops no other.
            if (taken[0] == 0) {
                throw failed;
            }
            transaction.executeWithoutResult(status -> runs.refused(id, taken[0], Why.of(failed), clock.now()));
            return true;
        }
    }

    /** Whoever began it, with the roles they hold now. */
    private Actor actor(BulkRun run) {
        return accounts.actor(runs.email(run.account())).orElseThrow(() -> new Forbidden("bulk.account-gone"));
    }

    private boolean end(BulkRun run) {
        if (runs.end(run.id(), clock.now())) {
            var now = runs.find(run.id()).orElseThrow();
            events.publishEvent(new BulkEnded(run.id(), run.kind(), now.done(), now.refused(), clock.now(), run.account(), "engine"));
        }
        return false;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends after the item that is being done. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
