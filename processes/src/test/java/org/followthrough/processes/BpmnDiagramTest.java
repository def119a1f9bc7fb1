package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.followthrough.processes.Drawing.Edge;
import org.followthrough.processes.Drawing.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams are shown to everybody, so they have to be complete, tidy and readable from left to right. */
class BpmnDiagramTest {

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeHasAShapeAndEveryFlowALine(BpmnModel model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.shapes()).extracting(shape -> shape.element().getId())
                .containsExactlyInAnyOrderElementsOf(ids(model, FlowNode.class));
        assertThat(drawing.edges()).extracting(edge -> edge.flow().getId())
                .containsExactlyInAnyOrderElementsOf(ids(model, SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNameBesideANodeOrALineHasItsPlace(BpmnModel model) {
        var named = model.all(FlowElement.class).stream().filter(BpmnDiagramTest::isNamedOutside).map(FlowElement::getId);
        assertThat(Drawing.of(model).labels()).extracting(label -> label.owner().getId())
                .containsExactlyInAnyOrderElementsOf(named.toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoShapesOverlap(BpmnModel model) {
        var shapes = Drawing.of(model).shapes();
        assertThat(shapes).allSatisfy(shape -> assertThat(shapes)
                .filteredOn(other -> other != shape && !other.belongsWith(shape) && other.box().intersects(shape.box()))
                .filteredOn(other -> !liesInScope(other, shape) && !liesInScope(shape, other)).as("over %s", shape).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepLiesInItsSubprocessAndEveryBoundaryEventOnTheBorderOfItsHost(BpmnModel model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.shapes()).filteredOn(shape -> shape.element().getParentElement() instanceof SubProcess)
                .allMatch(shape -> drawing.shapeOf((SubProcess) shape.element().getParentElement()).box().contains(shape.box()));
        assertThat(drawing.shapes()).filteredOn(shape -> shape.element() instanceof BoundaryEvent).allMatch(
                shape -> drawing.shapeOf(((BoundaryEvent) shape.element()).getAttachedTo()).isOnBorder(shape.middle()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLineStartsAndEndsOnTheBorderOfItsShapes(BpmnModel model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.edges())
                .allMatch(edge -> drawing.shapeOf(edge.flow().getSource()).isTouchedAt(edge.points().getFirst()))
                .allMatch(edge -> drawing.shapeOf(edge.flow().getTarget()).isTouchedAt(edge.points().getLast()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLineIsMadeOfLevelAndUprightParts(BpmnModel model) {
        assertThat(Drawing.of(model).edges()).flatExtracting(Edge::segments)
                .allMatch(part -> part.getX1() == part.getX2() || part.getY1() == part.getY2());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoLinesCross(BpmnModel model) {
        var edges = Drawing.of(model).edges();
        assertThat(edges).allSatisfy(edge -> assertThat(edges)
                .filteredOn(other -> other != edge && !other.meets(edge) && other.crosses(edge))
                .as("crossing %s", edge).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLineRunsThroughAShapeThatIsNotItsOwn(BpmnModel model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.edges()).allSatisfy(edge -> assertThat(drawing.shapes())
                .filteredOn(shape -> edge.runsThrough(shape.box()) && !isEndOf(edge, shape) && !surrounds(shape, edge))
                .as("under %s", edge).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLabelLiesClearOfShapesLinesAndOtherLabels(BpmnModel model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.labels()).allSatisfy(label -> {
            assertThat(drawing.edges()).as("lines under %s", label).noneMatch(edge -> edge.runsThrough(label.box()));
            assertThat(drawing.labels()).as("labels under %s", label)
                    .noneMatch(other -> other != label && other.box().intersects(label.box()));
            assertThat(drawing.shapes()).as("shapes under %s", label)
                    .noneMatch(shape -> shape.box().intersects(label.box()) && !shape.box().contains(label.box()));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void theWayLeadsFromLeftToRightUnlessItLeadsBack(BpmnModel model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.edges()).filteredOn(edge -> !reaches(edge.flow().getTarget(), edge.flow().getSource()))
                .allMatch(edge -> drawing.shapeOf(edge.flow().getSource()).middle().getX()
                        < drawing.shapeOf(edge.flow().getTarget()).middle().getX());
    }

    static Stream<BpmnModel> models() {
        return BpmnModel.all();
    }

    private static boolean isNamedOutside(FlowElement element) {
        return element instanceof Event || element instanceof Gateway
                || element instanceof SequenceFlow && element.getName() != null;
    }

    /** A boundary event of a step in a subprocess, or a step of an inner subprocess, lies in the outer one too. */
    private static boolean liesInScope(Shape inner, Shape scope) {
        for (var parent = inner.element().getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(scope.element())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEndOf(Edge edge, Shape shape) {
        return edge.flow().getSource().equals(shape.element()) || edge.flow().getTarget().equals(shape.element())
                || edge.flow().getSource() instanceof BoundaryEvent event && event.getAttachedTo().equals(shape.element());
    }

    private static boolean surrounds(Shape shape, Edge edge) {
        return shape.element().equals(edge.flow().getParentElement());
    }

    private static boolean reaches(FlowNode from, FlowNode to) {
        var seen = new HashSet<FlowNode>();
        for (var next = List.of(from); !next.isEmpty();) {
            seen.addAll(next);
            next = next.stream().flatMap(BpmnDiagramTest::following).filter(node -> !seen.contains(node)).distinct().toList();
        }
        return seen.contains(to);
    }

    private static Stream<FlowNode> following(FlowNode node) {
        var onBorder = node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node));
        return Stream.concat(node.getOutgoing().stream().map(SequenceFlow::getTarget), onBorder);
    }

    private static List<String> ids(BpmnModel model, Class<? extends FlowElement> kind) {
        return model.all(kind).stream().map(FlowElement::getId).toList();
    }
}
