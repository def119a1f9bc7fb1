package org.followthrough.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.followthrough.processes.ProcessMessage;
import org.followthrough.processes.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * Moves the tokens of many instances that wait at the same place, in one command of the engine. It goes by the instances that the
 * step log knows: looking for each by business key and message takes the engine longer than moving it.
 */
@Component
class Tokens {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final StepLog steps;
    private final String table;

    Tokens(ProcessEngine engine, RuntimeService runtime, ManagementService management, StepLog steps) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.runtime = runtime;
        this.steps = steps;
        this.table = management.getTableName(Execution.class);
        Subscriptions.prepare(this.engine);
    }

    /** Tells each instance the message for which it waits; one that does not wait there takes everything back. */
    void move(Collection<UUID> commitments, String process, ProcessStep wait, ProcessMessage message) {
        var instances = steps.newest(process, commitments);
        engine.getCommandExecutorTxRequired().execute(context -> {
            var executions = executions(instances.values());
            var subscriptions = Subscriptions.of(context,
                    executions.values().stream().flatMap(List::stream).map(ExecutionEntity::getId).toList());
            commitments.forEach(commitment -> runtime.messageEventReceived(message.id(),
                    waiting(commitment, Optional.ofNullable(instances.get(commitment)).map(step -> executions.get(step.instance())), subscriptions, wait)));
            return null;
        });
    }

    /** All executions of all instances in one query of the engine, which then has them at hand. */
    private Map<String, List<ExecutionEntity>> executions(Collection<StepLog.Step> instances) {
        return runtime.createNativeExecutionQuery()
                .sql("select * from " + table + " where proc_inst_id_ = any(string_to_array(#{instances}, ','))")
                .parameter("instances", instances.stream().map(StepLog.Step::instance).collect(Collectors.joining(","))).list().stream()
                .map(ExecutionEntity.class::cast).collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId));
    }

    private static String waiting(UUID commitment, Optional<List<ExecutionEntity>> instance, Map<String, List<EventSubscriptionEntity>> subscriptions,
            ProcessStep wait) {
        var executions = instance.orElse(List.of());
        executions.stream().filter(ExecutionEntity::isProcessInstanceExecution).findFirst()
                .ifPresent(root -> root.restoreProcessInstance(executions, subscriptions.getOrDefault(root.getId(), List.of()), null, null, null, null, null));
        return executions.stream().filter(execution -> wait.id().equals(execution.getActivityId()) && execution.isActive()).findFirst()
                .map(ExecutionEntity::getId)
                .orElseThrow(() -> new IllegalStateException("the process of " + commitment + " does not wait at " + wait.id()));
    }
}
