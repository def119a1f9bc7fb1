package org.followthrough.workflow.moving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Where each step goes on: as somebody says, else at the step of the same id and kind. */
@Component
class Ways {

    private final ModelElements elements;

    Ways(ModelElements elements) {
        this.elements = elements;
    }

    /** From one version to another, and where each step goes on. */
    record Way(ProcessDefinition from, ProcessDefinition to, Map<String, String> mapping) {
    }

    /** The way for what stands at these steps; those that lead nowhere are left out. */
    Way complete(Way asked, Set<String> standing) {
        var mapping = new LinkedHashMap<String, String>();
        standing.forEach(element -> {
            var target = asked.mapping().getOrDefault(element, fits(asked, element, element) ? element : "");
            if (!target.isEmpty()) {
                mapping.put(element, target);
            }
        });
        return new Way(asked.from(), asked.to(), mapping);
    }

    /** Whether there is such a step of the same kind. */
    boolean fits(Way way, String element, String target) {
        var there = elements.of(way.to().getId()).get(target);
        return there != null && elements.of(way.from().getId()).get(element).isOfTheKindOf(there);
    }

    boolean fits(Way way) {
        return way.mapping().entrySet().stream().allMatch(entry -> fits(way, entry.getKey(), entry.getValue()));
    }
}
