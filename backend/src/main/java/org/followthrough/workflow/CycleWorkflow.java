package org.followthrough.workflow;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.processes.ReportingCycleProcess;
import org.followthrough.reporting.CycleEvent;
import org.followthrough.reporting.ReportingCycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts a cycle's process and opens it when the organiser does so ahead of its date. */
@Component
class CycleWorkflow {

    private final RuntimeService runtime;
    private final ManagementService management;

    CycleWorkflow(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(CycleEvent.CyclePlanned event) {
        var cycle = event.cycle();
        runtime.startProcessInstanceByKey(ReportingCycleProcess.KEY, cycle.id().toString(), dates(cycle));
    }

    private static Map<String, Object> dates(ReportingCycle cycle) {
        return Map.of(ReportingCycleProcess.OPENS_AT, Date.from(cycle.opensAt()), ReportingCycleProcess.DUE_AT, Date.from(cycle.dueAt()),
                ReportingCycleProcess.VERY_LATE_AT, Date.from(cycle.veryLateAt()),
                ReportingCycleProcess.CLOSES_AT, Date.from(cycle.closesAt()));
    }

    /** The timer that runs is set anew; those that come later read the variables. */
    @EventListener
    @Order(Listening.PROCESS)
    void on(CycleEvent.CycleMoved event) {
        reschedule(event.cycle());
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(CycleEvent.CycleChanged event) {
        reschedule(event.cycle());
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(CycleEvent.CycleWithdrawn event) {
        runtime.deleteProcessInstance(instance(event.cycle()), event.action());
    }

    private String instance(ReportingCycle cycle) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(ReportingCycleProcess.KEY)
                .processInstanceBusinessKey(cycle.id().toString()).singleResult().getId();
    }

    private void reschedule(ReportingCycle cycle) {
        var instance = instance(cycle);
        runtime.setVariables(instance, dates(cycle));
        management.createJobQuery().processInstanceId(instance).timers().list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
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
