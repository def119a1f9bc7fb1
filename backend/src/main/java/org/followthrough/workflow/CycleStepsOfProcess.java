package org.followthrough.workflow;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.followthrough.processes.CycleSteps;
import org.followthrough.reporting.Asking;
import org.followthrough.reporting.CycleService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the cycle's process calls; the deadlines of single commitments pass by themselves at the same instants. */
@Component
class CycleStepsOfProcess implements CycleSteps {

    private final CycleService cycles;
    private final Asking asking;
    private final ObjectProvider<Sweep> sweep;

    /** The engine is made with these steps, and the sweep with the engine. */
    CycleStepsOfProcess(CycleService cycles, Asking asking, ObjectProvider<Sweep> sweep) {
        this.cycles = cycles;
        this.asking = asking;
        this.sweep = sweep;
    }

    @Override
    public boolean askNextCommitments(String cycleId) {
        var id = UUID.fromString(cycleId);
        if (cycles.opensByDate(id)) {
            return false; // Whoever is asked, in transactions of their own, has to find it open.
        }
        settleWhatHasPassed();
        return asking.askNext(id);
    }

    /**
     * One cycle often closes at the instant at which the next one opens: whoever waits for the one is asked by the other only after
     * the deadline has passed. In a thread of its own, so that tokens move in transactions of their own before this one begins.
     */
    private void settleWhatHasPassed() {
        CompletableFuture.runAsync(sweep.getObject()::settleAll, Thread::startVirtualThread).join();
    }

    @Override
    public void dueDatePassed(String cycleId) {
        cycles.dueDatePassed(UUID.fromString(cycleId));
    }

    @Override
    public void veryLateDatePassed(String cycleId) {
        cycles.veryLateDatePassed(UUID.fromString(cycleId));
    }

    @Override
    public void closeCycle(String cycleId) {
        cycles.close(UUID.fromString(cycleId));
    }
}
