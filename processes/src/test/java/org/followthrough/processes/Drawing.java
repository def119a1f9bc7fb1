package org.followthrough.processes;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The drawn side of a model: boxes, lines and the boxes of their labels, in the units of the diagram. */
record Drawing(List<Shape> shapes, List<Edge> edges, List<Label> labels) {

    /** A flow node's box. */
    record Shape(BaseElement element, Rectangle2D box) {

        boolean isRound() {
            return element instanceof Event || element instanceof Gateway;
        }

        /** Whether one lies in the other on purpose: a step in its subprocess, a boundary event on its host. */
        boolean belongsWith(Shape other) {
            return isInside(other) || other.isInside(this);
        }

        /** On the middle of a side for circles and diamonds, anywhere on the border for boxes. */
        boolean isTouchedAt(Point2D point) {
            return isRound() ? sideMiddles().anyMatch(middle -> middle.distance(point) < 0.5) : isOnBorder(point);
        }

        boolean isOnBorder(Point2D point) {
            return sides().anyMatch(side -> side.ptSegDist(point) < 0.5);
        }

        Point2D middle() {
            return new Point2D.Double(box.getCenterX(), box.getCenterY());
        }

        @Override
        public String toString() {
            return element.getId();
        }

        private boolean isInside(Shape other) {
            return other.element.equals(element.getParentElement())
                    || element instanceof BoundaryEvent event && event.getAttachedTo().equals(other.element);
        }

        private Stream<Line2D> sides() {
            return Stream.of(new Line2D.Double(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY()),
                    new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY()),
                    new Line2D.Double(box.getMinX(), box.getMinY(), box.getMinX(), box.getMaxY()),
                    new Line2D.Double(box.getMaxX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        }

        private Stream<Point2D> sideMiddles() {
            return sides().map(side -> new Point2D.Double((side.getX1() + side.getX2()) / 2, (side.getY1() + side.getY2()) / 2));
        }
    }

    /** A sequence flow's line. */
    record Edge(SequenceFlow flow, List<Point2D> points) {

        List<Line2D> segments() {
            return IntStream.range(1, points.size())
                    .mapToObj(i -> (Line2D) new Line2D.Double(points.get(i - 1), points.get(i))).toList();
        }

        boolean runsThrough(Rectangle2D box) {
            return segments().stream().anyMatch(segment -> segment.intersects(box));
        }

        boolean crosses(Edge other) {
            return segments().stream().anyMatch(mine -> other.segments().stream().anyMatch(mine::intersectsLine));
        }

        /** Lines that leave or reach the same node meet there. */
        boolean meets(Edge other) {
            return Stream.of(flow.getSource(), flow.getTarget())
                    .anyMatch(node -> node.equals(other.flow.getSource()) || node.equals(other.flow.getTarget()));
        }

        @Override
        public String toString() {
            return flow.getId();
        }
    }

    /** The name beside an event, a gateway or a line. */
    record Label(BaseElement owner, Rectangle2D box) {

        @Override
        public String toString() {
            return "label of " + owner.getId();
        }
    }

    static Drawing of(BpmnModel model) {
        return new Drawing(
                model.all(BpmnShape.class).stream().map(Drawing::shape).toList(),
                model.all(BpmnEdge.class).stream().map(Drawing::edge).toList(),
                model.all(BpmnLabel.class).stream().map(Drawing::label).toList());
    }

    Shape shapeOf(BaseElement element) {
        return shapes.stream().filter(shape -> shape.element().equals(element)).findFirst().orElseThrow();
    }

    private static Shape shape(BpmnShape shape) {
        return new Shape(shape.getBpmnElement(), box(shape.getBounds()));
    }

    private static Edge edge(BpmnEdge edge) {
        var points = edge.getWaypoints().stream().map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY())).toList();
        return new Edge((SequenceFlow) edge.getBpmnElement(), points);
    }

    private static Label label(BpmnLabel label) {
        var owner = label.getParentElement() instanceof BpmnShape shape ? shape.getBpmnElement()
                : ((BpmnEdge) label.getParentElement()).getBpmnElement();
        return new Label(owner, box(label.getBounds()));
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
