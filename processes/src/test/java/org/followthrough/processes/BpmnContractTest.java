package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model, and between the models and their Java contract. */
class BpmnContractTest {

    /** The roles of the outward contract that can hold a step of a process. */
    private static final Set<String> ROLES = Set.of("organiser", "curator", "focal-point", "contributor", "clearing-officer",
            "reviewer", "panel-chair");

    private static final Map<Class<? extends FlowElement>, List<String>> PREFIXES = Map.of(
            UserTask.class, List.of("Task_"), ServiceTask.class, List.of("Step_"), CallActivity.class, List.of("CallActivity_"),
            SubProcess.class, List.of("SubProcess_"), Gateway.class, List.of("Gateway_"),
            Event.class, List.of("Event_", "End_"), SequenceFlow.class, List.of("Flow_"));

    @Test
    void everyModelInTheFolderIsListed() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/processes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".bpmn")).map(file -> "processes/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(ProcessModels.ALL.stream().map(ProcessModels.Model::resource).toList());
        }
    }

    @Test
    void everyKeyIsUniqueSoThatNoModelReplacesAnother() {
        assertThat(BpmnModel.all().flatMap(model -> model.all(Process.class).stream()).map(Process::getId))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessIsNamedDescribedExecutableAndHasATimeToLive(BpmnModel model) {
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.process().getId()).isEqualTo(model.key());
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getName()).isNotBlank();
        assertThat(BpmnModel.documentationOf(model.process())).isNotBlank();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsNamedAndDocumented(BpmnModel model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(step -> {
            assertThat(step.getName()).as("name of %s", step.getId()).isNotBlank();
            assertThat(BpmnModel.documentationOf(step)).as("documentation of %s", step.getId()).endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyIdSaysItsKindAndIsNotGenerated(BpmnModel model) {
        PREFIXES.forEach((kind, prefixes) -> assertThat(model.all(kind)).extracting(FlowElement::getId)
                .allMatch(id -> prefixes.stream().anyMatch(id::startsWith), "starts with one of " + prefixes)
                .allMatch(id -> id.matches("[A-Z][A-Za-z]+_([A-Z][a-z]+)+"), "words, no generated letters or digits"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskStandsInTheJavaContractAndBack(BpmnModel model) {
        assertThat(model.contractIds("Task")).containsExactlyInAnyOrderElementsOf(ids(model, UserTask.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyOtherStepThatTheCodeNamesIsInTheModel(BpmnModel model) {
        assertThat(ids(model, FlowNode.class)).containsAll(model.contractIds("Step"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMessageStandsInTheJavaContractAndBack(BpmnModel model) {
        assertThat(model.all(Message.class)).allSatisfy(message -> assertThat(message.getName()).isEqualTo(message.getId()));
        assertThat(model.contractIds("Message")).containsExactlyInAnyOrderElementsOf(
                model.all(Message.class).stream().map(Message::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMessageIsWaitedForOnce(BpmnModel model) {
        assertThat(model.all(MessageEventDefinition.class)).extracting(definition -> definition.getMessage().getId())
                .containsExactlyInAnyOrderElementsOf(model.contractIds("Message"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCallStandsInTheJavaContractAndPassesTheBusinessKeyToTheLatestVersion(BpmnModel model) {
        assertThat(model.contractIds("Call")).containsExactlyInAnyOrderElementsOf(ids(model, CallActivity.class));
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(ProcessModels.ALL).extracting(ProcessModels.Model::key).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).singleResult()
                    .getCamundaBusinessKey()).isEqualTo("${execution.processBusinessKey}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCallStandsAfterItsCallerInTheListOfModels(BpmnModel model) {
        var order = ProcessModels.ALL.stream().map(ProcessModels.Model::key).toList();
        assertThat(model.all(CallActivity.class))
                .allMatch(call -> order.indexOf(call.getCalledElement()) > order.indexOf(model.key()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskIsHeldByARole(BpmnModel model) {
        assertThat(model.all(UserTask.class)).extracting(UserTask::getCamundaCandidateGroups).allMatch(ROLES::contains);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBranchingGatewaySaysWhyAndNeverGetsStuck(BpmnModel model) {
        var branching = model.all(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1);
        assertThat(branching).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as("default of %s", gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotContainNull();
            assertThat(gateway.getOutgoing()).filteredOn(flow -> !flow.equals(gateway.getDefault()))
                    .allMatch(flow -> flow.getConditionExpression() != null);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBoundaryEventInterrupts(BpmnModel model) {
        assertThat(model.all(BoundaryEvent.class)).allMatch(BoundaryEvent::cancelActivity);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyJobIsTriedAgainWhenItFails(BpmnModel model) {
        assertThat(jobs(model)).allSatisfy(step -> assertThat(step.getExtensionElements().getElementsQuery()
                .filterByType(CamundaFailedJobRetryTimeCycle.class).singleResult().getTextContent()).startsWith("PT10S,"));
    }

    @Test
    void everyModelHasItsOwnTests() {
        assertThat(BpmnModel.all()).allMatch(BpmnModel::hasItsOwnTests);
    }

    private static Stream<FlowNode> jobs(BpmnModel model) {
        var timers = model.all(TimerEventDefinition.class).stream().map(timer -> (FlowNode) timer.getParentElement());
        return Stream.concat(timers, model.all(FlowNode.class).stream().filter(FlowNode::isCamundaAsyncBefore));
    }

    private static List<String> ids(BpmnModel model, Class<? extends FlowElement> kind) {
        return model.all(kind).stream().map(FlowElement::getId).toList();
    }

    static Stream<BpmnModel> models() {
        return BpmnModel.all();
    }
}
