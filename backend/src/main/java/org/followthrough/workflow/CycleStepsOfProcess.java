package org.followthrough.workflow;

import java.util.UUID;
import org.followthrough.processes.CycleSteps;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.ReportingService;
import org.springframework.stereotype.Component;

/** What the cycle's process calls; the deadlines of single commitments pass by themselves at the same instants. */
@Component
class CycleStepsOfProcess implements CycleSteps {

    private final CycleService cycles;
    private final ReportingService reporting;

    CycleStepsOfProcess(CycleService cycles, ReportingService reporting) {
        this.cycles = cycles;
        this.reporting = reporting;
    }

    @Override
    public boolean askNextCommitments(String cycleId) {
        var id = UUID.fromString(cycleId);
        cycles.opensByDate(id);
        return reporting.askNext(id);
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
