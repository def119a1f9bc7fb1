package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Walks instances of one process in the words of its contract; after the class it demands that every path was walked. */
final class ProcessWalk implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final String processKey;
    private final Coverage coverage;
    private TestEngine engine;
    private String businessKey;

    ProcessWalk(String processKey) {
        this.processKey = processKey;
        this.coverage = new Coverage(processKey);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        engine = TestEngine.in(context);
        businessKey = UUID.randomUUID().toString();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        coverage.add(engine.recorder().steps());
        engine.reset();
        ClockUtil.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        coverage.demandAll(context.getRequiredTestClass());
    }

    String businessKey() {
        return businessKey;
    }

    void calls(String bean, Object steps) {
        engine.register(bean, steps);
    }

    void starts(Map<String, Object> variables) {
        runtime().startProcessInstanceByKey(processKey, businessKey, variables);
    }

    void starts() {
        starts(Map.of());
    }

    void startsAt(String element) {
        runtime().createProcessInstanceByKey(processKey).businessKey(businessKey).startBeforeActivity(element).execute();
    }

    void startsBy(ProcessMessage message) {
        runtime().startProcessInstanceByMessage(message.id(), businessKey);
    }

    void completes(ProcessTask task) {
        completes(task, Map.of());
    }

    void completes(ProcessTask task, String variable, Object value) {
        completes(task, Map.of(variable, value));
    }

    void completes(ProcessTask task, Map<String, Object> variables) {
        tasks().complete(only(task), variables);
    }

    void hears(ProcessMessage message) {
        runtime().createMessageCorrelation(message.id()).processInstanceBusinessKey(businessKey).correlate();
    }

    void hears(ProcessMessage message, String variable, Object value) {
        runtime().createMessageCorrelation(message.id()).processInstanceBusinessKey(businessKey)
                .setVariable(variable, value).correlate();
    }

    /** Moves the engine's clock and runs the jobs that are then due, one after the other, with those that they bring. */
    void clockReaches(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
        for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            management().executeJob(due.getFirst().getId());
        }
    }

    void waitsAt(ProcessTask task) {
        waitsAt(task.id());
    }

    /** Asserts where the tokens of this business key are, in the process and in those that it has called. */
    void waitsAt(String... elements) {
        assertThat(waiting()).containsExactlyInAnyOrder(elements);
    }

    /** Asserts that nothing is left of the process nor of those that it has called, and through which end it went. */
    void hasEndedAt(String end) {
        assertThat(instances()).isEmpty();
        assertThat(entered(processKey)).contains(end);
    }

    /** Asserts that these elements of the process were entered, or taken, in this order, whatever lay between them. */
    void wentThrough(String... elements) {
        assertThat(entered(processKey)).containsSubsequence(elements);
    }

    void neverReached(String element) {
        assertThat(entered(processKey)).doesNotContain(element);
    }

    private List<String> entered(String process) {
        return engine.recorder().steps().stream()
                .filter(step -> step.processKey().equals(process) && step.businessKey().equals(businessKey))
                .map(WalkRecorder.Step::element).toList();
    }

    private List<String> waiting() {
        return instances().flatMap(id -> runtime().getActiveActivityIds(id).stream())
                .filter(element -> !element.startsWith("CallActivity_")).toList();
    }

    private Stream<String> instances() {
        return runtime().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(instance -> instance.getId());
    }

    private String only(ProcessTask task) {
        return tasks().createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(task.id())
                .singleResult().getId();
    }

    private List<Job> dueJobs() {
        return management().createJobQuery().executable().orderByJobDuedate().asc().list();
    }

    private RuntimeService runtime() {
        return engine.engine().getRuntimeService();
    }

    private TaskService tasks() {
        return engine.engine().getTaskService();
    }

    private ManagementService management() {
        return engine.engine().getManagementService();
    }
}
