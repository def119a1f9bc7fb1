package org.followthrough.workflow.moving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** The steps of deployed models, read once. */
@Component
class ModelElements {

    private final RepositoryService repository;
    private final Map<String, Map<String, Element>> read = new ConcurrentHashMap<>();

    ModelElements(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * A flow node.
     *
     * @param kind as BPMN calls it
     * @param calls the process that it calls, or an empty text
     * @param waits whether it is an event that is waited for
     */
    record Element(String id, String name, String kind, String calls, boolean waits) {

        boolean isOfTheKindOf(Element other) {
            return kind.equals(other.kind) && calls.equals(other.calls);
        }

        CheckedPlan.Step step() {
            return new CheckedPlan.Step(id, name);
        }
    }

    Map<String, Element> of(String definition) {
        return read.computeIfAbsent(definition, this::read);
    }

    /** Steps of the same kind. */
    List<CheckedPlan.Step> alike(String definition, Element element) {
        return of(definition).values().stream().filter(element::isOfTheKindOf).map(Element::step).toList();
    }

    private Map<String, Element> read(String definition) {
        var elements = new LinkedHashMap<String, Element>();
        repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).forEach(node -> elements.put(node.getId(),
                new Element(node.getId(), node.getName() == null ? node.getId() : node.getName(), node.getElementType().getTypeName(),
                        node instanceof CallActivity call ? call.getCalledElement() : "", node instanceof CatchEvent)));
        return elements;
    }
}
