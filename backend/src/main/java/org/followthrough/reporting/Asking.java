package org.followthrough.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.SideBySide;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the commitments of an opening cycle for their reports (method, section 7): portion after portion, several portions side by
 * side, because engine and database would otherwise wait for each other by turns. Called by the cycle's process alone.
 */
@Component
public class Asking {

    /** As many as are locked for a fifth of a second at most, so that nobody's submission waits longer. */
    static final int PORTION = 50;
    /** What one step of the process asks; how far it has come is written down and shown after each. */
    private static final int STEP = 20 * PORTION;
    /** At least one that computes while the database writes for the other; few enough to leave others their connections. */
    private static final int LANES = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private final Cycles cycles;
    private final AskedTogether portions;
    private final MethodClock clock;

    Asking(Cycles cycles, AskedTogether portions, MethodClock clock) {
        this.cycles = cycles;
        this.portions = portions;
        this.clock = clock;
    }

    /**
     * Asks the next thousand; returns true when all are asked. Each portion is a transaction of its own: what was asked before a
     * fault stays asked, and is passed over when the step is tried again.
     */
    @Transactional
    public boolean askNext(UUID cycleId) {
        var cycle = cycles.lock(cycleId);
        if (cycle.allAsked()) {
            return true;
        }
        var next = cycles.nextToAsk(cycle, STEP);
        ask(next, cycle, clock.now());
        var all = next.size() < STEP;
        cycles.asked(cycleId, next.isEmpty() ? null : next.getLast(), all);
        return all;
    }

    private void ask(List<UUID> ids, ReportingCycle cycle, Instant now) {
        SideBySide.all(LANES, IntStream.iterate(0, from -> from < ids.size(), from -> from + PORTION)
                .mapToObj(from -> ids.subList(from, Math.min(from + PORTION, ids.size())))
                .map(portion -> (Callable<Integer>) () -> portions.ask(portion, cycle, now)).toList());
    }
}
