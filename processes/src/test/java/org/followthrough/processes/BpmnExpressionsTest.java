package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a model may say to the engine: calls of the steps interfaces, reads of declared variables, and nothing else. */
class BpmnExpressionsTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final String BUSINESS_KEY = "${execution.processBusinessKey}";
    private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+Steps)\\.(\\w+)\\(execution\\.processBusinessKey\\)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    /** No scripts, delegates, listeners, connectors or forms: whatever the engine could run is not on these lists. */
    private static final Set<String> ALLOWED_ATTRIBUTES = Set.of("historyTimeToLive", "candidateGroups", "expression",
            "resultVariable", "asyncBefore", "calledElementBinding");
    private static final Set<String> ALLOWED_EXTENSIONS = Set.of("in", "out", "failedJobRetryTimeCycle");

    @ParameterizedTest
    @MethodSource("models")
    void everyExpressionCallsAMethodOfTheStepsOrReadsADeclaredVariable(BpmnModel model) {
        assertThat(expressions(model)).isNotEmpty().allMatch(expression -> isAllowed(model, expression));
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingThatTheEngineCouldRunIsInAModelButStepsAndVariables(BpmnModel model) {
        assertThat(ModelXml.of(model).elements(CAMUNDA)).extracting(Element::getLocalName).allMatch(ALLOWED_EXTENSIONS::contains);
        assertThat(ModelXml.of(model).attributes(CAMUNDA)).extracting(Node::getLocalName).allMatch(ALLOWED_ATTRIBUTES::contains);
        assertThat(ModelXml.of(model).elements(BPMN)).extracting(Element::getLocalName)
                .doesNotContain("scriptTask", "script", "businessRuleTask", "sendTask");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyVariableOrElementThatTheContractNamesIsInAModel(BpmnModel model) {
        assertThat(constants(model)).allSatisfy(constant ->
                assertThat(BpmnModel.all().anyMatch(any -> mentions(any, constant))).as(constant).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyVariableThatAModelWritesIsDeclared(BpmnModel model) {
        assertThat(ModelXml.of(model).attributes(CAMUNDA))
                .filteredOn(attribute -> attribute.getLocalName().equals("resultVariable"))
                .extracting(Node::getNodeValue).allMatch(constants(model)::contains);
        assertThat(ModelXml.of(model).elements(CAMUNDA)).filteredOn(element -> element.getLocalName().equals("out"))
                .extracting(element -> element.getAttribute("target")).allMatch(constants(model)::contains);
    }

    @Test
    void everyMethodOfTheStepsIsCalled() {
        var methods = Stream.of(ReviewSteps.class, CycleSteps.class).flatMap(steps -> Arrays.stream(steps.getDeclaredMethods()));
        assertThat(BpmnModel.all().flatMap(model -> expressions(model).stream()).filter(text -> STEP.matcher(text).matches()))
                .containsExactlyInAnyOrderElementsOf(methods.map(BpmnExpressionsTest::call).toList());
    }

    static Stream<BpmnModel> models() {
        return BpmnModel.all();
    }

    private static boolean isAllowed(BpmnModel model, String expression) {
        var step = STEP.matcher(expression);
        var variable = VARIABLE.matcher(expression);
        return expression.equals(BUSINESS_KEY)
                || step.matches() && isMethod(step.group(1), step.group(2))
                || variable.matches() && constants(model).contains(variable.group(1));
    }

    private static boolean isMethod(String bean, String method) {
        return BpmnModel.contractClass(bean.substring(0, 1).toUpperCase() + bean.substring(1)).stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .anyMatch(m -> m.getName().equals(method) && List.of(m.getParameterTypes()).equals(List.of(String.class)));
    }

    private static String call(Method method) {
        var steps = method.getDeclaringClass().getSimpleName();
        var bean = steps.substring(0, 1).toLowerCase() + steps.substring(1);
        return "${%s.%s(execution.processBusinessKey)}".formatted(bean, method.getName());
    }

    private static List<String> constants(BpmnModel model) {
        return Arrays.stream(model.contract().getFields()).filter(field -> field.getType() == String.class)
                .filter(field -> !field.getName().equals("KEY")).map(BpmnExpressionsTest::valueOf).toList();
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean mentions(BpmnModel model, String word) {
        return ModelXml.of(model).texts().stream().anyMatch(text -> text.equals(word) || text.equals("${" + word + "}"));
    }

    private static List<String> expressions(BpmnModel model) {
        return ModelXml.of(model).texts().stream().filter(text -> text.contains("${") || text.contains("#{")).toList();
    }
}
