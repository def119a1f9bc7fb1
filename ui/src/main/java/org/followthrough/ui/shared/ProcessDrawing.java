package org.followthrough.ui.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.ui.shared.Diagram.Box;
import org.followthrough.ui.shared.Diagram.Edge;
import org.followthrough.ui.shared.Diagram.Shape;

/**
 * A process as SVG, from the shapes and lines of its BPMN file: done steps tinted and ticked, the current one with a thick
 * edge and "now", next ones thin; what happens only if a date passes is dashed. Colours come from the style sheet.
 *
 * @param done ids of elements that were left
 * @param active ids of elements where the process is
 * @param skipped ids of elements that can no longer be reached, or were cancelled
 * @param next ids of elements that come next
 * @param walked ids of sequence flows that were taken
 * @param marks the word at each current step, or how many are there
 */
public record ProcessDrawing(Set<String> done, Set<String> active, Set<String> skipped, Set<String> next, Set<String> walked,
        Map<String, String> marks) {

    private static final int TEXT_HEIGHT = 15;
    /** Average width of a character in the diagrams' text, in their units. */
    private static final double CHARACTER = 6.4;

    public ProcessDrawing {
        done = Set.copyOf(done);
        active = Set.copyOf(active);
        skipped = Set.copyOf(skipped);
        next = Set.copyOf(next);
        walked = Set.copyOf(walked);
        marks = Map.copyOf(marks);
    }

    /** One instance, with the same word at each current step. */
    public ProcessDrawing(Set<String> done, Set<String> active, Set<String> skipped, Set<String> next, Set<String> walked, String now) {
        this(done, active, skipped, next, walked, active.stream().collect(Collectors.toMap(id -> id, id -> now)));
    }

    /** Many instances: how many stand at each step. */
    public static ProcessDrawing ofCounts(Map<String, String> counts) {
        return new ProcessDrawing(Set.of(), counts.keySet(), Set.of(), Set.of(), Set.of(), counts);
    }

    /**
     * Draws a BPMN file.
     *
     * @param label what a screen reader says in place of the picture; the steps follow in words beside it
     */
    public String draw(String bpmn, String label, ModelNames names) {
        var diagram = names.of(Diagram.of(bpmn));
        var extent = diagram.extent();
        var svg = new Markup().open("svg", "class", "process", "role", "img", "aria-label", label, "width", extent.width(), "height",
                extent.height(), "viewBox", viewBox(extent));
        diagram.shapes().stream().filter(Shape::isFrame).forEach(shape -> frame(svg, shape));
        diagram.edges().forEach(edge -> edge(svg, edge, diagram));
        diagram.shapes().stream().filter(shape -> !shape.isFrame()).forEach(shape -> node(svg, shape));
        return svg.close("svg").toString();
    }

    /**
     * A step in words.
     *
     * @param text what the model says about it
     * @param state now, next or done
     */
    public record Step(String name, String text, String state) {
    }

    /** The same facts in words: steps done, where it is now, and what comes next, in the order of the drawing. */
    public List<Step> steps(String bpmn, ModelNames names) {
        return names.of(Diagram.of(bpmn)).shapes().stream().filter(shape -> !shape.isFrame() && !shape.isChoice() && !shape.name().isEmpty())
                .filter(shape -> !state(shape.id()).isBlank() && !skipped.contains(shape.id()))
                .map(shape -> new Step(shape.name(), shape.text(), state(shape.id()).strip())).toList();
    }

    private static String viewBox(Box box) {
        return "%.0f %.0f %.0f %.0f".formatted(box.x(), box.y(), box.width(), box.height());
    }

    private String state(String id) {
        if (active.contains(id)) {
            return " now";
        }
        if (done.contains(id)) {
            return " done";
        }
        return next.contains(id) ? " next" : skipped.contains(id) ? " skipped" : "";
    }

    private void frame(Markup svg, Shape shape) {
        var box = shape.box();
        svg.open("g", "class", "pf" + state(shape.id()) + (shape.byEvent() ? " dash" : ""))
                .empty("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", 10);
        text(svg, shape.name(), box.x() + 12, box.y() + 20, box.width() - 24, "start");
        svg.close("g");
    }

    private void edge(Markup svg, Edge edge, Diagram diagram) {
        svg.open("g", "class", "pe" + (walked.contains(edge.id()) ? " done" : "") + (startsAtDeadline(edge, diagram) ? " dash" : ""));
        var points = edge.points();
        var path = new StringBuilder("M");
        points.forEach(p -> path.append(path.length() > 1 ? "L" : "").append("%.0f %.0f".formatted(p.x(), p.y())));
        svg.empty("path", "d", path);
        arrow(svg, points);
        if (edge.label() != null && !edge.name().isEmpty()) {
            label(svg, edge.name(), edge.label());
        }
        svg.close("g");
    }

    private static boolean startsAtDeadline(Edge edge, Diagram diagram) {
        return diagram.shapes().stream().anyMatch(shape -> shape.id().equals(edge.source()) && shape.kind().equals("boundaryEvent"));
    }

    private static void arrow(Markup svg, List<Diagram.Point> points) {
        var tip = points.getLast();
        var before = points.get(points.size() - 2);
        var angle = Math.toDegrees(Math.atan2(tip.y() - before.y(), tip.x() - before.x()));
        svg.empty("path", "class", "tip", "d", "M0 0-9-4.5v9z", "transform",
                "translate(%.0f %.0f) rotate(%.0f)".formatted(tip.x(), tip.y(), angle));
    }

    private void node(Markup svg, Shape shape) {
        svg.open("g", "class", "pn" + state(shape.id()) + (shape.kind().equals("callActivity") ? " call" : ""));
        if (shape.isEvent()) {
            event(svg, shape);
        } else if (shape.isGateway()) {
            gateway(svg, shape);
        } else {
            task(svg, shape);
        }
        mark(svg, shape);
        svg.close("g");
    }

    private static void task(Markup svg, Shape shape) {
        var box = shape.box();
        svg.empty("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", 6);
        var lines = lines(shape.name(), box.width() - 12);
        var y = box.middleY() - (lines.size() - 1) * TEXT_HEIGHT / 2.0 + 4;
        for (var line : lines) {
            svg.open("text", "x", box.middleX(), "y", y).text(line).close("text");
            y += TEXT_HEIGHT;
        }
    }

    private static void event(Markup svg, Shape shape) {
        var box = shape.box();
        var radius = box.width() / 2;
        svg.empty("circle", "class", shape.kind().equals("endEvent") ? "end" : "", "cx", box.middleX(), "cy", box.middleY(), "r", radius);
        if (shape.kind().equals("boundaryEvent") || shape.kind().equals("intermediateCatchEvent")) {
            svg.empty("circle", "class", "ring", "cx", box.middleX(), "cy", box.middleY(), "r", radius - 3.5);
        }
        if (shape.event() != null) {
            svg.empty("path", "class", "icon", "transform", "translate(%.0f %.0f)".formatted(box.middleX(), box.middleY()), "d", icon(shape));
        }
        if (shape.label() != null) {
            label(svg, shape.name(), shape.label());
        }
    }

    /** A clock for dates and for messages that stand for a passed date, a filled circle for an end of everything, else a letter. */
    private static String icon(Shape shape) {
        if ("timerEventDefinition".equals(shape.event()) || shape.id().endsWith("Passed")) {
            return "M0-8a8 8 0 1 0 .01 0zM0-5v5l4 2";
        }
        return "terminateEventDefinition".equals(shape.event()) ? "M0-6a6 6 0 1 0 .01 0z" : "M-8-5.5h16v11h-16zM-8-5.5 0 1l8-6.5";
    }

    private static void gateway(Markup svg, Shape shape) {
        var box = shape.box();
        svg.empty("path", "d", "M%.0f %.0fL%.0f %.0fL%.0f %.0fL%.0f %.0fz".formatted(box.middleX(), box.y(), box.x() + box.width(),
                box.middleY(), box.middleX(), box.y() + box.height(), box.x(), box.middleY()));
        svg.empty("path", "class", "icon", "transform", "translate(%.0f %.0f)".formatted(box.middleX(), box.middleY()), "d",
                shape.kind().equals("eventBasedGateway") ? "M0-10a10 10 0 1 0 .01 0zM0-6 6-1.5 4 5h-8l-2-6.5z" : "M-7-7 7 7M7-7-7 7");
        if (shape.label() != null) {
            label(svg, shape.name(), shape.label());
        }
    }

    /** A tick at what is done, and the word at the current step. */
    private void mark(Markup svg, Shape shape) {
        var box = shape.box();
        var corner = "translate(%.0f %.0f)".formatted(box.x() + box.width() - 4, box.y() + 2);
        var now = marks.get(shape.id());
        if (now != null) {
            var width = 14 + now.length() * CHARACTER;
            svg.open("g", "class", "mark", "transform", "translate(%.0f %.0f)".formatted(box.middleX(), box.y() - 6));
            svg.empty("rect", "x", -width / 2, "y", -10, "width", width, "height", 20, "rx", 10).open("text", "y", 4).text(now).close("text");
            svg.close("g");
        } else if (done.contains(shape.id())) {
            svg.open("g", "class", "tick", "transform", corner).empty("circle", "r", 8).empty("path", "d", "M-3.6.2-1 2.8l4.6-5").close("g");
        }
    }

    private static void label(Markup svg, String name, Box box) {
        text(svg, name, box.middleX(), box.y() + 11, Math.max(box.width(), 84), "middle");
    }

    private static void text(Markup svg, String name, double x, double y, double width, String anchor) {
        var at = y;
        for (var line : lines(name, width)) {
            svg.open("text", "x", x, "y", at, "text-anchor", anchor).text(line).close("text");
            at += TEXT_HEIGHT;
        }
    }

    /** Words in lines that fit a width; a word that is longer than a line stands alone. */
    static List<String> lines(String text, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && (line.length() + 1 + word.length()) * CHARACTER > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
