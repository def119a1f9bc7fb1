package org.followthrough.workflow.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/** Deploys changed copies of the product's models, and the product's own again. */
@TestComponent
public class ChangedModels {

    private final RepositoryService repository;

    ChangedModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The model as it is shipped. */
    public static String shipped(String process) {
        return text("processes/" + process + ".bpmn");
    }

    /** The assignment before anybody could hand an ask back. */
    public static String assignmentBeforeHandBack() {
        return text("models/assignment-before-hand-back.bpmn");
    }

    /** A process before it knew editions that clear nothing. */
    public static String withClearanceAlways(String process) {
        return text("models/" + process + "-with-clearance-always.bpmn");
    }

    private static String text(String resource) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Deploys a text as the newest version of a process and returns its number. */
    public int deploy(String process, String text) {
        repository.createDeployment().name("test").addString(process + ".bpmn", text).deploy();
        return newest(process);
    }

    /** The shipped model with a change. */
    public int deploy(String process, UnaryOperator<String> change) {
        return deploy(process, change.apply(shipped(process)));
    }

    /** The shipped model once more. */
    public int restore(String process) {
        return deploy(process, shipped(process));
    }

    public int newest(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getVersion();
    }

    /** The response's surroundings have another id. */
    public static String renamed(String text) {
        return text.replace("SubProcess_Response", "SubProcess_Answer");
    }

    /** Something is done after the response that needs nobody. */
    public static String withTask(String text) {
        return text.replace("sourceRef=\"SubProcess_Response\" targetRef=\"End_Responded\" />", """
                sourceRef="SubProcess_Response" targetRef="Task_EnterInRegister" />
                <bpmn:manualTask id="Task_EnterInRegister" name="Enter in the register" />
                <bpmn:sequenceFlow id="Flow_EnteredToResponded" sourceRef="Task_EnterInRegister" targetRef="End_Responded" />""")
                .replace("<bpmn:incoming>Flow_ResponseToResponded</bpmn:incoming>", "<bpmn:incoming>Flow_EnteredToResponded</bpmn:incoming>");
    }

    /** Nobody clears a position. */
    public static String withoutClearance(String text) {
        return text.replaceAll("(?s)<bpmn:userTask id=\"Task_ClearPosition\".*?</bpmn:userTask>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"Flow_ClearPositionToPositionCleared\"[^>]*/>", "")
                .replace("<bpmn:incoming>Flow_ClearPositionToPositionCleared</bpmn:incoming>", "<bpmn:incoming>Flow_PositionClearanceNeeded</bpmn:incoming>")
                .replace("sourceRef=\"Gateway_PositionClearance\" targetRef=\"Task_ClearPosition\"", "sourceRef=\"Gateway_PositionClearance\" targetRef=\"Gateway_PositionCleared\"")
                .replaceAll("(?s)<bpmndi:BPMNShape [^>]*bpmnElement=\"Task_ClearPosition\".*?</bpmndi:BPMNShape>", "")
                .replaceAll("(?s)<bpmndi:BPMNEdge [^>]*bpmnElement=\"Flow_ClearPositionToPositionCleared\".*?</bpmndi:BPMNEdge>", "");
    }
}
