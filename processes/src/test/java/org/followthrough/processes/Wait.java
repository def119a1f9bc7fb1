package org.followthrough.processes;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A step at which a process stands still, and the nearest deadline that moves it on when nobody does. */
record Wait(BpmnModel model, FlowNode step) {

    static Stream<Wait> all() {
        return BpmnModel.all().flatMap(model -> inReadingOrder(model.process().getFlowElements())
                .filter(Wait::standsStill).map(step -> new Wait(model, step)));
    }

    /** The role whose task it is; nobody's where the process waits for something to happen. */
    Optional<String> holder() {
        return step instanceof UserTask task ? Optional.of(task.getCamundaCandidateGroups()) : Optional.empty();
    }

    Optional<CatchEvent> deadline() {
        return behind(step).or(() -> around(model, step));
    }

    @Override
    public String toString() {
        return model.key() + ": " + step.getId();
    }

    private static Stream<FlowNode> inReadingOrder(Collection<FlowElement> scope) {
        return scope.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast)
                .flatMap(node -> Stream.concat(Stream.of(node), inReadingOrder(within(node))));
    }

    private static Collection<FlowElement> within(FlowNode node) {
        return node instanceof SubProcess scope ? scope.getFlowElements() : List.of();
    }

    private static boolean standsStill(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent && !isBehindEventGateway(node);
    }

    private static boolean isBehindEventGateway(FlowNode node) {
        return node.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
    }

    /** The wait itself where it is a date, or one of the events that an event-based gateway waits for. */
    private static Optional<CatchEvent> behind(FlowNode step) {
        var events = step instanceof EventBasedGateway ? step.getSucceedingNodes().list().stream() : Stream.of(step);
        return events.filter(CatchEvent.class::isInstance).map(CatchEvent.class::cast).filter(Wait::isDeadline).findFirst();
    }

    /** On the step's border, else in or on the scopes around it, else around those who call its process. */
    private static Optional<CatchEvent> around(BpmnModel model, FlowNode step) {
        return onBorder(model, step).or(() -> switch (step.getParentElement()) {
            case SubProcess scope -> interrupting(scope.getFlowElements()).or(() -> around(model, scope));
            case Process process -> interrupting(process.getFlowElements()).or(() -> aroundCallers(model));
            default -> Optional.empty();
        });
    }

    private static Optional<CatchEvent> onBorder(BpmnModel model, FlowNode step) {
        return model.all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(step) && event.cancelActivity() && isDeadline(event))
                .map(CatchEvent.class::cast).findFirst();
    }

    private static Optional<CatchEvent> interrupting(Collection<FlowElement> scope) {
        return scope.stream().filter(element -> element instanceof SubProcess inner && inner.triggeredByEvent())
                .flatMap(inner -> inner.getChildElementsByType(StartEvent.class).stream())
                .filter(start -> start.isInterrupting() && isDeadline(start))
                .map(CatchEvent.class::cast).findFirst();
    }

    /** Every caller must bring a deadline of its own, else there is none. */
    private static Optional<CatchEvent> aroundCallers(BpmnModel called) {
        var deadlines = BpmnModel.all().flatMap(caller -> caller.all(CallActivity.class).stream()
                .filter(call -> call.getCalledElement().equals(called.key())).map(call -> around(caller, call))).toList();
        return deadlines.stream().allMatch(Optional::isPresent) ? deadlines.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    private static boolean isDeadline(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(Wait::isDeadline);
    }

    private static boolean isDeadline(ModelElementInstance definition) {
        return definition instanceof TimerEventDefinition
                || definition instanceof MessageEventDefinition message
                && Objects.requireNonNull(message.getMessage()).getName().endsWith("Passed");
    }
}
