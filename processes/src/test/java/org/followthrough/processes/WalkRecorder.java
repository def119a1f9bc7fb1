package org.followthrough.processes;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Writes down every flow node that is entered and every flow that is taken: without the engine's history nothing else knows. */
final class WalkRecorder extends AbstractBpmnParseListener {

    /** One flow node entered or one sequence flow taken by the instances of a business key. */
    record Step(String processKey, String businessKey, String element) {
    }

    private final List<Step> steps = new ArrayList<>();

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void clear() {
        steps.clear();
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        listenIn(definition, definition.getKey());
    }

    private void listenIn(ScopeImpl scope, String processKey) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, enters(processKey));
            activity.getOutgoingTransitions().forEach(flow -> listenTo(flow, processKey));
            listenIn(activity, processKey);
        }
    }

    private void listenTo(PvmTransition flow, String processKey) {
        ExecutionListener taken = execution -> record(processKey, execution, execution.getCurrentTransitionId());
        ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, taken);
    }

    private ExecutionListener enters(String processKey) {
        return execution -> record(processKey, execution, execution.getCurrentActivityId());
    }

    private void record(String processKey, DelegateExecution execution, String element) {
        steps.add(new Step(processKey, execution.getProcessBusinessKey(), element));
    }
}
