package org.followthrough.accountability.packs;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.followthrough.accountability.packs.FreezingEvent.PackFreezingBegun;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the packs that were asked for, one at a time in a process. A pack and the end of its freezing are one transaction: what breaks
 * off, by a fault or because the process is killed, leaves nothing, and is made from its beginning by whoever finds it open.
 */
@Component
class Freezer implements SmartLifecycle {

    /** What one round takes up. */
    private static final int SOME = 20;

    private final Semaphore place = new Semaphore(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** What waits for the place, or has it. */
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final Freezings freezings;
    private final FreezingFaults faults;
    private final PackService service;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final MethodClock clock;
    private final BackgroundWork background;
    private volatile boolean stopped;

    Freezer(Freezings freezings, FreezingFaults faults, PackService service, Accounts accounts, TransactionTemplate transaction, MethodClock clock,
            BackgroundWork background) {
        this.freezings = freezings;
        this.faults = faults;
        this.service = service;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.background = background;
    }

    @TransactionalEventListener
    void on(PackFreezingBegun begun) {
        submit(begun.freezing());
    }

    /** Takes up what nobody works on, as after a restart; on every node, and whoever takes one first has it. */
    @Scheduled(fixedDelayString = "${followthrough.pack.every:15s}", initialDelayString = "${followthrough.pack.every:15s}")
    void sweep() {
        if (background.isOn()) {
            freezings.open(SOME).forEach(this::submit);
        }
    }

    private void submit(UUID id) {
        if (background.isOn() && !stopped && queued.add(id)) {
            threads.submit(() -> inTurn(id));
        }
    }

    private void inTurn(UUID id) {
        place.acquireUninterruptibly();
        try {
            work(id);
        } finally {
            place.release();
            queued.remove(id);
        }
    }

    /** Makes one until it is published or fails; returns at once where somebody else makes it. */
    void work(UUID id) {
        try {
            transaction.executeWithoutResult(status -> freezings.take(id).ifPresent(this::make));
        } catch (RuntimeException | Error failed) {
            if (!stopped) {
                faults.broke(id, failed);
            }
        }
    }

    private void make(Freezing asked) {
        var pack = service.freeze(actor(asked), asked.edition(), asked.instant(), (made, files) -> told(asked.id(), made, files));
        freezings.frozen(asked.id(), pack.code(), clock.now());
    }

    /** Whoever asked for it, with the roles they hold now. */
    private Actor actor(Freezing asked) {
        return accounts.actor(freezings.email(asked.account())).orElseThrow(() -> new Forbidden("bulk.account-gone"));
    }

    private void told(UUID id, int made, int files) {
        if (stopped) {
            throw new IllegalStateException("the process ends; the pack is made after the next start");
        }
        freezings.made(id, made, files);
    }

    @Override
    public void start() {
        stopped = false;
    }

    /** Breaks off after the file that is being made; another node, or the next start, makes the pack. */
    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
