package org.followthrough.workflow;

import java.util.concurrent.locks.ReentrantLock;
import org.followthrough.commitment.Settlement;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets deadlines pass that no command has come across; on every node, in chunks that skip what others have locked. */
@Component
class Sweep {

    private final Settlement settlement;
    private final EngineBatch engine;
    private final MethodClock clock;
    private final BackgroundWork background;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Sweep(Settlement settlement, EngineBatch engine, MethodClock clock, BackgroundWork background) {
        this.settlement = settlement;
        this.engine = engine;
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

    private void settleAll() {
        while (engine.together(() -> settlement.settleSome(clock.now())) > 0) {
            Thread.onSpinWait();
        }
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
