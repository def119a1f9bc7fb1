package org.followthrough.workflow;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followthrough.workflow.ModelLibrary.Flow;
import org.followthrough.workflow.StepLog.Step;

/**
 * The sequence flows that an instance has really taken. The log knows elements alone: an element was entered from that of its
 * sources which was entered last before it, so the way back of a loop is walked only by whoever came round.
 *
 * @param flows ids of the flows taken
 * @param sources ids of the elements that they leave
 */
record Walked(Set<String> flows, Set<String> sources) {

    static Walked of(List<Flow> model, List<Step> steps) {
        var walked = new Walked(new LinkedHashSet<>(), new LinkedHashSet<>());
        Map<String, Integer> entered = new HashMap<>();
        for (var i = 0; i < steps.size(); i++) {
            walked.enter(steps.get(i).element(), model, entered);
            entered.put(steps.get(i).element(), i);
        }
        return walked;
    }

    private void enter(String element, List<Flow> model, Map<String, Integer> entered) {
        model.stream().filter(flow -> flow.target().equals(element) && entered.containsKey(flow.source()))
                .max(java.util.Comparator.comparing(flow -> entered.get(flow.source()))).ifPresent(flow -> {
                    flows.add(flow.id());
                    sources.add(flow.source());
                });
    }
}
