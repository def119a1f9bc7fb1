package org.followthrough.workflow.moving;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.followthrough.processes.ProcessModels;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Component;

/** The versions of the product's models that the engine knows. */
@Component
class Versions {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    Versions(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    ProcessDefinition get(String process, int version) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(process).processDefinitionVersion(version)
                .singleResult()).orElseThrow(() -> new NotFound("moving.process.unknown"));
    }

    List<Deployed> all() {
        return ProcessModels.ALL.stream().map(model -> deployed(model.key())).toList();
    }

    private Deployed deployed(String process) {
        var versions = repository.createProcessDefinitionQuery().processDefinitionKey(process).orderByProcessDefinitionVersion().desc().list();
        return new Deployed(process, versions.getFirst().getName(), versions.stream().map(this::version).toList());
    }

    private Deployed.Version version(ProcessDefinition definition) {
        var deployment = repository.createDeploymentQuery().deploymentId(definition.getDeploymentId()).singleResult();
        return new Deployed.Version(definition.getVersion(), deployment.getDeploymentTime().toInstant(),
                runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count());
    }
}
