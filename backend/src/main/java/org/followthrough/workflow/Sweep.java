package org.followthrough.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.FailedDeadlines.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets deadlines pass that no command has come across; on every node, in chunks that skip what others have locked. */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Settlement settlement;
    private final EngineBatch engine;
    private final Deadlines deadlines;
    private final FailedDeadlines failures;
    private final MethodClock clock;
    private final BackgroundWork background;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Sweep(Settlement settlement, EngineBatch engine, Deadlines deadlines, FailedDeadlines failures, MethodClock clock, BackgroundWork background) {
        this.settlement = settlement;
        this.engine = engine;
        this.deadlines = deadlines;
        this.failures = failures;
        this.clock = clock;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${followthrough.sweep.every:2s}", initialDelayString = "${followthrough.sweep.every:2s}")
    void sweep() {
        if (background.isOn() && oneAtATime.tryLock()) {
            try {
                settleAll();
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /** Works off all that is due by now. */
    void settleAll() {
        while (settleSome(just(clock.now()), failed -> { }) > 0) {
            Thread.onSpinWait();
        }
        failures.forgetWhatIsOver();
    }

    /** Until when is settled at an instant: a deadline that falls on the instant itself passes with it, as the engine's timers do. */
    static Instant just(Instant at) {
        return at.plus(1, ChronoUnit.MICROS);
    }

    /** Where one fails in a batch, each is settled by itself: a fault of one commitment must not stop the deadlines of all. */
    int settleSome(Instant until, Consumer<Failed> kept) {
        try {
            return engine.together(() -> settlement.settleSome(until));
        } catch (RuntimeException broken) {
            LOG.warn("deadlines could not be settled together: {}", broken.toString());
            return settlement.due(until).stream().mapToInt(commitment -> settleAlone(commitment, until, kept)).sum();
        }
    }

    private int settleAlone(UUID commitment, Instant until, Consumer<Failed> kept) {
        var passed = 0;
        try {
            while (settlement.settleFirst(commitment, until)) {
                passed++;
            }
        } catch (RuntimeException broken) {
            deadlines.next(commitment, until).map(deadline -> keep(deadline, broken)).ifPresent(kept);
        }
        return passed;
    }

    private Failed keep(DeadlinePassed deadline, RuntimeException broken) {
        var failed = failures.keep(deadline.commitment(), deadline.kind().code(), deadline.at(), Fault.of(broken));
        LOG.error("deadline {} of commitment {} failed for the {}. time ({}); it is tried again at {}", failed.kind(), failed.commitment(),
                failed.failures(), failed.id(), failed.nextTryAt(), broken);
        return failed;
    }

    /** Runs {@code work} while no sweep runs on this node. */
    <T> T without(java.util.function.Supplier<T> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
