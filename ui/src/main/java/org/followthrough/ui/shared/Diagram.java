package org.followthrough.ui.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The drawn side of a BPMN file: shapes, lines and the boxes of their labels, in the units of the diagram.
 *
 * @param process key of the process
 * @param name of the process
 */
record Diagram(String process, String name, List<Shape> shapes, List<Edge> edges) {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWN = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOX = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String LINE = "http://www.omg.org/spec/DD/20100524/DI";

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {

        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }
    }

    /** A corner of a line. */
    record Point(double x, double y) {
    }

    /**
     * A flow node.
     *
     * @param kind local name of its element, such as {@code userTask}
     * @param event local name of its event definition, or null
     * @param byEvent true for an event subprocess
     * @param text what its documentation says
     */
    record Shape(String id, String kind, String name, Box box, @Nullable Box label, @Nullable String event, boolean byEvent, String text) {

        boolean isEvent() {
            return kind.endsWith("Event");
        }

        boolean isGateway() {
            return kind.endsWith("Gateway");
        }

        /** A gateway that only asks which way; one that waits for an event is a step. */
        boolean isChoice() {
            return isGateway() && !kind.equals("eventBasedGateway");
        }

        boolean isFrame() {
            return kind.equals("subProcess");
        }
    }

    /** A sequence flow. */
    record Edge(String id, String name, String source, String target, List<Point> points, @Nullable Box label) {
    }

    /** Reads a BPMN file; document types and external entities are refused. */
    static Diagram of(String bpmn) {
        var document = parsed(bpmn);
        var model = new HashMap<String, Element>();
        for (var element : elements(document, MODEL, "*")) {
            model.put(element.getAttribute("id"), element);
        }
        var process = elements(document, MODEL, "process").getFirst();
        return new Diagram(process.getAttribute("id"), process.getAttribute("name"),
                elements(document, DRAWN, "BPMNShape").stream().map(drawn -> shape(drawn, model)).toList(),
                elements(document, DRAWN, "BPMNEdge").stream().map(drawn -> edge(drawn, model)).toList());
    }

    private static Document parsed(String bpmn) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalArgumentException(broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Shape shape(Element drawn, Map<String, Element> model) {
        var element = model.get(drawn.getAttribute("bpmnElement"));
        return new Shape(element.getAttribute("id"), element.getLocalName(), element.getAttribute("name"), box(drawn), label(drawn),
                event(element), element.getAttribute("triggeredByEvent").equals("true"), documentation(element));
    }

    private static String documentation(Element element) {
        return elements(element, MODEL, "documentation").stream().filter(child -> child.getParentNode().equals(element))
                .map(child -> child.getTextContent().strip()).findFirst().orElse("");
    }

    private static Edge edge(Element drawn, Map<String, Element> model) {
        var flow = model.get(drawn.getAttribute("bpmnElement"));
        var points = elements(drawn, LINE, "waypoint").stream().map(p -> new Point(number(p, "x"), number(p, "y"))).toList();
        return new Edge(flow.getAttribute("id"), flow.getAttribute("name"), flow.getAttribute("sourceRef"), flow.getAttribute("targetRef"),
                points, label(drawn));
    }

    /** Only its own: a subprocess holds events of its own as well. */
    private static @Nullable String event(Element element) {
        return elements(element, MODEL, "*").stream().filter(child -> child.getParentNode().equals(element)).map(Element::getLocalName)
                .filter(name -> name.endsWith("EventDefinition")).findFirst().orElse(null);
    }

    private static Box box(Element drawn) {
        return elements(drawn, BOX, "Bounds").stream().map(Diagram::bounds).findFirst().orElseThrow();
    }

    private static @Nullable Box label(Element drawn) {
        return elements(drawn, DRAWN, "BPMNLabel").stream().flatMap(label -> elements(label, BOX, "Bounds").stream()).map(Diagram::bounds)
                .findFirst().orElse(null);
    }

    private static Box bounds(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        return elements(document.getDocumentElement(), namespace, name);
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        var found = parent.getElementsByTagNameNS(namespace, name);
        return new ArrayList<>(IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList());
    }

    /** The rectangle that holds everything drawn, with a margin. */
    Box extent() {
        var left = Double.MAX_VALUE;
        var top = Double.MAX_VALUE;
        var right = 0.0;
        var bottom = 0.0;
        for (var box : boxes()) {
            left = Math.min(left, box.x());
            top = Math.min(top, box.y());
            right = Math.max(right, box.x() + box.width());
            bottom = Math.max(bottom, box.y() + box.height());
        }
        return new Box(left - 16, top - 24, right - left + 32, bottom - top + 40);
    }

    private List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        shapes.forEach(shape -> {
            boxes.add(shape.box());
            if (shape.label() != null) {
                boxes.add(shape.label());
            }
        });
        edges.forEach(edge -> {
            edge.points().forEach(point -> boxes.add(new Box(point.x(), point.y(), 0, 0)));
            if (edge.label() != null) {
                boxes.add(edge.label());
            }
        });
        return boxes;
    }
}
