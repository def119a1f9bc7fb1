package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** How much of one model the tests of its class have walked. */
final class Coverage {

    private final String processKey;
    private final Set<String> walked = new HashSet<>();
    private int tests;

    Coverage(String processKey) {
        this.processKey = processKey;
    }

    void add(Collection<WalkRecorder.Step> steps) {
        tests++;
        steps.stream().filter(step -> step.processKey().equals(processKey)).map(WalkRecorder.Step::element).forEach(walked::add);
    }

    /** Prints the coverage, and fails under 100 %; a run of single tests of the class is not judged. */
    void demandAll(Class<?> testClass) {
        if (tests >= Arrays.stream(testClass.getDeclaredMethods()).filter(m -> m.isAnnotationPresent(Test.class)).count()) {
            var nodes = ids(FlowNode.class, node -> true);
            var flows = ids(SequenceFlow.class, Coverage::isTaken);
            System.out.printf("%s: %d of %d flow nodes, %d of %d sequence flows%n",
                    processKey, walkedOf(nodes), nodes.size(), walkedOf(flows), flows.size());
            assertThat(walked).as("flow nodes of %s", processKey).containsAll(nodes);
            assertThat(walked).as("sequence flows of %s", processKey).containsAll(flows);
        }
    }

    private long walkedOf(Set<String> ids) {
        return ids.stream().filter(walked::contains).count();
    }

    private <T extends FlowElement> Set<String> ids(Class<T> type, Predicate<T> counts) {
        return BpmnModel.of(processKey).all(type).stream().filter(counts).map(FlowElement::getId).collect(Collectors.toSet());
    }

    /** The engine jumps from an event-based gateway to the event that happened; that event's entry stands for the flow. */
    private static boolean isTaken(SequenceFlow flow) {
        return !(flow.getSource() instanceof EventBasedGateway);
    }
}
