package org.followthrough.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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

    Tokens(ProcessEngine engine, RuntimeService runtime, StepLog steps) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.runtime = runtime;
        this.steps = steps;
    }

    /** Tells each instance the message for which it waits; one that does not wait there takes everything back. */
    void move(Collection<UUID> commitments, String process, ProcessStep wait, ProcessMessage message) {
        var instances = steps.newest(process, commitments);
        engine.getCommandExecutorTxRequired().execute(context -> {
            commitments.forEach(commitment -> move(context, commitment, instances, wait, message));
            return null;
        });
    }

    private void move(CommandContext context, UUID commitment, Map<UUID, StepLog.Step> instances, ProcessStep wait, ProcessMessage message) {
        var instance = instances.get(commitment);
        var waiting = instance == null ? null : context.getExecutionManager().findExecutionsByProcessInstanceId(instance.instance()).stream()
                .filter(execution -> wait.id().equals(execution.getActivityId()) && execution.isActive()).findFirst().orElse(null);
        if (waiting == null) {
            throw new IllegalStateException("the process of " + commitment + " does not wait at " + wait.id());
        }
        runtime.messageEventReceived(message.id(), waiting.getId());
    }
}
