package org.followthrough.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followthrough.processes.AssignmentProcess;
import org.followthrough.processes.CommitmentProcess;
import org.followthrough.processes.ProcessStep;
import org.followthrough.processes.ProgressReportingProcess;
import org.followthrough.workflow.StepLog.Step;

/**
 * What the public may know of an instance: a position that waits for clearance, and a report returned for changes, leave
 * no trace outside their party (method, section 7).
 */
public final class Veil {

    private static final String CLEAR = ProgressReportingProcess.Task.CLEAR_REPORT.id();
    private static final String REPORT_DECIDED = ProgressReportingProcess.Step.REPORT_DECIDED.id();
    private static final Set<String> CHANGED_POSITION = Set.of(CommitmentProcess.Step.POSITION_CHANGED.id(),
            CommitmentProcess.Step.POSITION_SUBMITTED.id(), CommitmentProcess.Step.CHANGED_POSITION_CLEARANCE.id(), CommitmentProcess.Task.CLEAR_CHANGED_POSITION.id(),
            CommitmentProcess.Step.CHANGED_POSITION_DECIDED.id());
    private static final Set<String> CLEARANCE = Set.of(AssignmentProcess.Step.CLEARANCE_ASKED.id(), AssignmentProcess.Task.CLEAR_POSITION.id(),
            AssignmentProcess.Step.POSITION_DECIDED.id());

    /** Left and entered again where the ask was handed back and given back. */
    private static final Set<String> RESPONSE = Set.of(AssignmentProcess.Step.RESPONSE.id(), AssignmentProcess.Task.RESPOND.id());

    /** Processes in which where one stands, or that it is missing among those who stand elsewhere, tells what is hidden. */
    private static final Set<String> VEILED = Set.of(CommitmentProcess.KEY, AssignmentProcess.KEY, ProgressReportingProcess.KEY);

    private Veil() {
    }

    /** Whether commitments may not be named by where they stand in this process. */
    public static boolean covers(String process) {
        return VEILED.contains(process);
    }

    /** All steps for insiders; for outsiders those that tell nothing hidden. */
    static List<Step> lift(boolean inside, List<Step> steps) {
        if (inside) {
            return steps;
        }
        var byInstance = new LinkedHashMap<String, List<Step>>();
        steps.forEach(step -> byInstance.computeIfAbsent(step.instance(), none -> new ArrayList<>()).add(step));
        return byInstance.values().stream().flatMap(instance -> veiled(instance).stream()).toList();
    }

    private static List<Step> veiled(List<Step> instance) {
        return switch (instance.getFirst().process()) {
            case CommitmentProcess.KEY -> instance.stream().filter(step -> !CHANGED_POSITION.contains(step.element())).toList();
            case AssignmentProcess.KEY -> assignment(instance);
            case ProgressReportingProcess.KEY -> reporting(instance);
            default -> instance;
        };
    }

    /** Until the response is public, it is simply awaited since the assignment. */
    private static List<Step> assignment(List<Step> instance) {
        if (passed(instance, AssignmentProcess.Step.RESPONDED)) {
            return instance;
        }
        var running = runs(instance, AssignmentProcess.Step.RESPONSE);
        var seen = new ArrayList<Step>();
        for (var step : onlyFirst(instance)) {
            if (!CLEARANCE.contains(step.element())) {
                seen.add(RESPONSE.contains(step.element()) ? still(step, running) : step);
            }
        }
        return seen;
    }

    /** From the first submission on it is being cleared, whatever goes back and forth inside. */
    private static List<Step> reporting(List<Step> instance) {
        var cleared = passed(instance, ProgressReportingProcess.Step.REPORT_CLEARED);
        var running = runs(instance, ProgressReportingProcess.Step.REPORT);
        var seen = new ArrayList<Step>();
        for (var step : onlyFirst(instance)) {
            if (step.element().equals(CLEAR)) {
                seen.add(cleared ? step : still(step, running));
            } else if (cleared || !step.element().equals(REPORT_DECIDED)) {
                seen.add(step);
            }
        }
        return seen;
    }

    private static boolean passed(List<Step> instance, ProcessStep step) {
        return instance.stream().anyMatch(one -> one.element().equals(step.id()));
    }

    private static boolean runs(List<Step> instance, ProcessStep step) {
        return instance.stream().anyMatch(one -> one.element().equals(step.id()) && one.leftAt() == null);
    }

    private static List<Step> onlyFirst(List<Step> instance) {
        Map<String, Step> first = new LinkedHashMap<>();
        instance.forEach(step -> first.putIfAbsent(step.element(), step));
        return List.copyOf(first.values());
    }

    /** The step as if the token had never left it. */
    private static Step still(Step step, boolean running) {
        return new Step(step.process(), step.processVersion(), step.instance(), step.element(), step.enteredAt(),
                running ? null : step.enteredAt(), !running);
    }
}
