package org.followthrough.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model as the tests read it. */
record BpmnModel(String key, BpmnModelInstance xml) {

    static Stream<BpmnModel> all() {
        return ProcessModels.ALL.stream().map(model -> new BpmnModel(model.key(), read(model)));
    }

    static BpmnModel of(String key) {
        return all().filter(model -> model.key.equals(key)).findFirst().orElseThrow();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return xml.getModelElementsByType(type);
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    /** The class of the Java contract that speaks of this model. */
    Class<?> contract() {
        return contractClass(inCamelCase() + "Process").orElseThrow();
    }

    /** The contract's enum of that name, as the ids of its constants; none where the contract has no such enum. */
    List<String> contractIds(String enumName) {
        return contractClass(inCamelCase() + "Process$" + enumName).stream()
                .flatMap(type -> Stream.of(type.getEnumConstants())).map(BpmnModel::idOf).toList();
    }

    boolean hasItsOwnTests() {
        return contractClass(inCamelCase() + "ProcessTest").isPresent();
    }

    static String documentationOf(BaseElement element) {
        return element.getDocumentations().stream().map(text -> text.getTextContent().strip()).collect(Collectors.joining(" "));
    }

    static Optional<Class<?>> contractClass(String name) {
        try {
            return Optional.of(Class.forName(BpmnModel.class.getPackageName() + "." + name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return key;
    }

    private String inCamelCase() {
        return Stream.of(key.split("-")).map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String idOf(Object constant) {
        return switch (constant) {
            case ProcessTask task -> task.id();
            case ProcessStep step -> step.id();
            case ProcessMessage message -> message.id();
            case CommitmentProcess.Call call -> call.id();
            default -> throw new IllegalArgumentException("no word of the contract: " + constant);
        };
    }

    private static BpmnModelInstance read(ProcessModels.Model model) {
        try (var resource = BpmnModel.class.getClassLoader().getResourceAsStream(model.resource())) {
            return Bpmn.readModelFromStream(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
