package org.followthrough.workflow;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A model's XML for the outside: what the engine evaluates is left out, what a reader sees stays. */
final class WithoutExpressions {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+camunda:[A-Za-z]+=\"[^\"]*\"");
    private static final Pattern ELEMENT = Pattern.compile("(?s)<(bpmn:)?(conditionExpression|timeDate|timeDuration|timeCycle|extensionElements)\\b.*?</(bpmn:)?\\2>");
    private static final Pattern EMPTY = Pattern.compile("<(bpmn:)?(conditionExpression|extensionElements)\\b[^>]*/>");

    private WithoutExpressions() {
    }

    static String of(BpmnModelInstance model) {
        var xml = Bpmn.convertToString(model);
        var bare = EMPTY.matcher(ELEMENT.matcher(ATTRIBUTE.matcher(xml).replaceAll("")).replaceAll("")).replaceAll("");
        if (bare.contains("${") || bare.contains("#{")) {
            throw new IllegalStateException("a model still holds an expression");
        }
        return bare;
    }
}
