package org.followthrough.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.followthrough.processes.ProcessModels;
import org.followthrough.processes.ReportingCycleProcess;
import org.springframework.stereotype.Service;

/** The models as they are drawn for people, in their latest versions. */
@Service
public class Models {

    private final ModelLibrary library;
    private final RepositoryService repository;

    Models(ModelLibrary library, RepositoryService repository) {
        this.library = library;
        this.repository = repository;
    }

    /**
     * A model.
     *
     * @param bpmn its XML without expressions
     * @param nodes element ids of its steps and events
     */
    public record Drawn(String process, String name, int version, String bpmn, Set<String> nodes) {
    }

    /** What a commitment goes through: its own model first, then those that it calls. */
    public List<Drawn> ofCommitments() {
        return ProcessModels.ALL.stream().filter(model -> !model.key().equals(ReportingCycleProcess.KEY)).map(model -> latest(model.key())).toList();
    }

    private Drawn latest(String key) {
        var version = repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getVersion();
        var model = library.get(key, version);
        return new Drawn(key, model.name(), version, model.xml(), model.nodes());
    }

    /** A step with the model that it belongs to. */
    public record Named(String process, String name) {
    }

    /** The name of a step, whichever model it belongs to. */
    public Optional<Named> name(String element) {
        return ofCommitments().stream().filter(model -> model.nodes().contains(element)).findFirst()
                .map(model -> new Named(model.process(), library.name(model.process(), element)));
    }
}
