package org.followthrough.workflow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** The deployed models, read once per version. */
@Component
class ModelLibrary {

    private final RepositoryService repository;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    ModelLibrary(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * One version of a model.
     *
     * @param xml without expressions
     * @param names of its elements
     * @param anyTime event subprocesses and what is in them: they can come at any time while the instance runs
     * @param flows its sequence flows
     * @param following which elements come right after an element; a task's boundary events among them
     */
    record Model(String name, String xml, Map<String, String> names, List<Flow> flows, Map<String, List<String>> following,
            Set<String> anyTime) {

        Set<String> nodes() {
            return following.keySet();
        }

        /** What comes right after the given elements, themselves left out. */
        Set<String> after(Collection<String> elements) {
            var after = elements.stream().flatMap(id -> following.getOrDefault(id, List.of()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            after.removeAll(Set.copyOf(elements));
            return after;
        }

        /** What can still come after the given elements. */
        Set<String> reachable(Collection<String> from) {
            var reached = new LinkedHashSet<String>();
            var open = new ArrayDeque<>(from);
            while (!open.isEmpty()) {
                following.getOrDefault(open.pop(), List.of()).stream().filter(reached::add).forEach(open::add);
            }
            return reached;
        }
    }

    /** A sequence flow from one element to another. */
    record Flow(String id, String source, String target) {
    }

    Model get(String key, int version) {
        return models.computeIfAbsent(key + ":" + version, none -> read(key, version));
    }

    /** The name of an element in the latest version of a model. */
    String name(String key, String element) {
        var version = repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getVersion();
        return get(key, version).names().getOrDefault(element, element);
    }

    private Model read(String key, int version) {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(key).processDefinitionVersion(version).singleResult();
        var bpmn = repository.getBpmnModelInstance(definition.getId());
        var names = new LinkedHashMap<String, String>();
        var following = new LinkedHashMap<String, List<String>>();
        for (var node : bpmn.getModelElementsByType(FlowNode.class)) {
            names.put(node.getId(), node.getName() == null ? node.getId() : node.getName());
            following.put(node.getId(), following(bpmn, node));
        }
        return new Model(String.valueOf(definition.getName()), WithoutExpressions.of(bpmn), names, flows(bpmn), following,
                anyTime(bpmn));
    }

    private static List<Flow> flows(BpmnModelInstance bpmn) {
        return bpmn.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId())).toList();
    }

    private static Set<String> anyTime(BpmnModelInstance bpmn) {
        var anyTime = new LinkedHashSet<String>();
        for (var subProcess : bpmn.getModelElementsByType(SubProcess.class)) {
            if (subProcess.triggeredByEvent()) {
                anyTime.add(subProcess.getId());
                subProcess.getFlowElements().forEach(element -> anyTime.add(element.getId()));
            }
        }
        return anyTime;
    }

    private static List<String> following(BpmnModelInstance bpmn, FlowNode node) {
        var following = new LinkedHashSet<String>();
        node.getOutgoing().forEach(flow -> following.add(flow.getTarget().getId()));
        bpmn.getModelElementsByType(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().getId().equals(node.getId()))
                .forEach(event -> following.add(event.getId()));
        if (node instanceof SubProcess subProcess) {
            subProcess.getFlowElements().stream().filter(element -> element instanceof FlowNode inner && inner.getIncoming().isEmpty())
                    .forEach(element -> following.add(element.getId()));
        }
        return List.copyOf(following);
    }
}
