package org.followthrough.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.followthrough.shared.WrongState;
import org.springframework.stereotype.Component;

/**
 * An instance that follows an older version of its model does not know what a newer one has brought: what needs it is refused until an
 * administrator has moved the instance, and is no defect.
 */
@Component
class OlderModel {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    OlderModel(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Refuses where an instance of the commitment lacks an element that the newest version of its model has. */
    void refuse(UUID commitment, String element) {
        if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(commitment.toString()).list().stream()
                .anyMatch(instance -> lacks(instance, element))) {
            throw new WrongState("workflow.model.older");
        }
    }

    private boolean lacks(ProcessInstance instance, String element) {
        var own = repository.getProcessDefinition(instance.getProcessDefinitionId());
        var newest = repository.createProcessDefinitionQuery().processDefinitionKey(own.getKey()).latestVersion().singleResult();
        return own.getVersion() < newest.getVersion() && !has(own, element) && has(newest, element);
    }

    private boolean has(ProcessDefinition definition, String element) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementById(element) != null;
    }
}
