package org.followthrough.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.followthrough.processes.CommitmentProcess;
import org.springframework.stereotype.Component;

/** Leads a waiting commitment into the review by its second panel. */
@Component
class SecondPanel {

    private final RuntimeService runtime;
    private final EngineBatch engine;

    SecondPanel(RuntimeService runtime, EngineBatch engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** What was closed begins anew and hears at once: both in one command of the engine, which has not written yet for what it waits. */
    void beginsAnew(UUID commitment) {
        engine.together(() -> {
            var instance = (ExecutionEntity) runtime.startProcessInstanceByMessage(CommitmentProcess.Message.REOPENED.id(), commitment.toString());
            runtime.messageEventReceived(CommitmentProcess.Message.APPEAL_ACCEPTED.id(),
                    instance.findExecution(CommitmentProcess.Step.AWAIT_NEXT.id()).getId());
            return instance;
        });
    }

    void begins(UUID commitment) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(commitment.toString())
                .processDefinitionKey(CommitmentProcess.KEY).singleResult().getId();
        if (hears(instance)) {
            runtime.createMessageCorrelation(CommitmentProcess.Message.APPEAL_ACCEPTED.id()).processInstanceId(instance).correlate();
        } else {
            moveTheToken(instance);
        }
    }

    private boolean hears(String instance) {
        return runtime.createEventSubscriptionQuery().processInstanceId(instance).eventType("message")
                .eventName(CommitmentProcess.Message.APPEAL_ACCEPTED.id()).count() > 0;
    }

    /** An instance of a model older than appeals waits at the same gateway and knows the same review, but no way between them. */
    private void moveTheToken(String instance) {
        runtime.createProcessInstanceModification(instance).startBeforeActivity(CommitmentProcess.Call.CIVIL_SOCIETY_REVIEW.id())
                .cancelAllForActivity(CommitmentProcess.Step.AWAIT_NEXT.id()).execute();
    }
}
