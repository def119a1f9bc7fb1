package org.followthrough.workflow;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.processes.ReportingCycleProcess;
import org.followthrough.reporting.CycleEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts a cycle's process and opens it when the organiser does so ahead of its date. */
@Component
class CycleWorkflow {

    private final RuntimeService runtime;

    CycleWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(CycleEvent.CyclePlanned event) {
        var cycle = event.cycle();
        runtime.startProcessInstanceByKey(ReportingCycleProcess.KEY, cycle.id().toString(), Map.of(
                ReportingCycleProcess.OPENS_AT, Date.from(cycle.opensAt()), ReportingCycleProcess.DUE_AT, Date.from(cycle.dueAt()),
                ReportingCycleProcess.VERY_LATE_AT, Date.from(cycle.veryLateAt()),
                ReportingCycleProcess.CLOSES_AT, Date.from(cycle.closesAt())));
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(CycleEvent.CycleOpened event) {
        if (event.byOrganiser()) {
            open(event.cycle().id());
        }
    }

    private void open(UUID cycle) {
        runtime.createMessageCorrelation(ReportingCycleProcess.Message.OPEN_CYCLE.id()).processInstanceBusinessKey(cycle.toString())
                .correlate();
    }
}
