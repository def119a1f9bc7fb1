package org.followthrough.workflow.moving;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Instances of a process go from one version of its model to another.
 *
 * @param mapping where what stands at a step goes on; steps that are not named go to the one of the same id
 */
public record MovePlan(String process, int from, int to, Map<String, String> mapping) {

    public MovePlan {
        mapping = Map.copyOf(mapping);
    }

    /** As a run keeps it. */
    Map<String, Object> terms() {
        return Map.of("process", process, "from", from, "to", to, "mapping", new TreeMap<>(mapping));
    }

    static MovePlan of(Map<String, Object> terms) {
        var mapping = ((Map<?, ?>) terms.get("mapping")).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue().toString()));
        return new MovePlan(terms.get("process").toString(), ((Number) terms.get("from")).intValue(), ((Number) terms.get("to")).intValue(), mapping);
    }
}
