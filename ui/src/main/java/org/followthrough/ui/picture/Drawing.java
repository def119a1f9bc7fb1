package org.followthrough.ui.picture;

import java.util.ArrayList;
import java.util.List;

/** Shapes in a plane, measured in pixels; how they are coloured is said by the names of {@link Ink}. */
public final class Drawing {

    /** One shape. */
    public sealed interface Shape permits Box, Band, Line, Words {
    }

    /** A rectangle. */
    public record Box(double x, double y, double width, double height, Ink ink) implements Shape {
    }

    /** What flows from an upright edge to another, between two heights each. */
    public record Band(double fromX, double fromTop, double fromBottom, double toX, double toTop, double toBottom, Ink ink) implements Shape {
    }

    /** A straight line, dashed where it breaks something. */
    public record Line(double fromX, double fromY, double toX, double toY, boolean dashed) implements Shape {
    }

    /** One line of text on its base line, at the beginning, middle or end of which {@code x} is. */
    public record Words(double x, double y, At at, int size, boolean strong, Ink ink, String text) implements Shape {
    }

    /** Where the given place is within a text, as its language reads. */
    public enum At {
        START, MIDDLE, END
    }

    private final double width;
    private final double height;
    private final boolean fromTheRight;
    private final List<Shape> shapes;

    private Drawing(double width, double height, boolean fromTheRight, List<Shape> shapes) {
        this.width = width;
        this.height = height;
        this.fromTheRight = fromTheRight;
        this.shapes = List.copyOf(shapes);
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** Whether its texts are read from right to left. */
    public boolean fromTheRight() {
        return fromTheRight;
    }

    public List<Shape> shapes() {
        return shapes;
    }

    /** Collects shapes from the top down. */
    public static final class Sheet {

        private static final double LETTER = 0.56;
        private final double width;
        private final List<Shape> shapes = new ArrayList<>();
        private double bottom;

        public Sheet(double width) {
            this.width = width;
        }

        public double width() {
            return width;
        }

        /** How far down something has been drawn, or room was left. */
        public double bottom() {
            return bottom;
        }

        /** Leaves room below what was drawn last. */
        public Sheet skip(double room) {
            bottom += room;
            return this;
        }

        /** Draws; what follows begins below it only after {@link #reach}. */
        public Sheet add(Shape shape) {
            shapes.add(shape);
            return this;
        }

        /** Says that something was drawn down to there. */
        public Sheet reach(double y) {
            bottom = Math.max(bottom, y);
            return this;
        }

        /** Writes lines of text that fit a width, one below the other, and gives the height that they took. */
        public double write(double x, double top, double room, At at, int size, boolean strong, Ink ink, String text) {
            var lines = wrapped(text, Math.max(4, (int) (room / (size * LETTER))));
            for (var i = 0; i < lines.size(); i++) {
                add(new Words(x, top + size + i * size * 1.3, at, size, strong, ink, lines.get(i)));
            }
            return lines.size() * size * 1.3 + size * 0.2;
        }

        /** A paragraph over the whole width. */
        public Sheet paragraph(int size, boolean strong, Ink ink, String text) {
            bottom += write(0, bottom, width, At.START, size, strong, ink, text);
            return this;
        }

        private static List<String> wrapped(String text, int letters) {
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            for (var word : text.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
            return lines;
        }

        /** The drawing, within a margin; mirrored where lines begin at the right. */
        public Drawing drawing(double margin, boolean fromTheRight) {
            var whole = width + 2 * margin;
            return new Drawing(whole, bottom + 2 * margin, fromTheRight, shapes.stream().map(shape -> moved(shape, margin, whole, fromTheRight)).toList());
        }

        private static Shape moved(Shape shape, double by, double whole, boolean mirrored) {
            return switch (shape) {
                case Box b -> new Box(mirrored ? whole - by - b.x - b.width : b.x + by, b.y + by, b.width, b.height, b.ink);
                case Band b -> new Band(x(b.fromX, by, whole, mirrored), b.fromTop + by, b.fromBottom + by, x(b.toX, by, whole, mirrored), b.toTop + by,
                        b.toBottom + by, b.ink);
                case Line l -> new Line(x(l.fromX, by, whole, mirrored), l.fromY + by, x(l.toX, by, whole, mirrored), l.toY + by, l.dashed);
                case Words w -> new Words(x(w.x, by, whole, mirrored), w.y + by, w.at, w.size, w.strong, w.ink, w.text);
            };
        }

        private static double x(double x, double by, double whole, boolean mirrored) {
            return mirrored ? whole - by - x : x + by;
        }
    }
}
