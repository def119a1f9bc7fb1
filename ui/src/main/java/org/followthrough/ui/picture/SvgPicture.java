package org.followthrough.ui.picture;

import java.util.Arrays;
import java.util.Locale;
import org.followthrough.ui.picture.Drawing.Band;
import org.followthrough.ui.picture.Drawing.Box;
import org.followthrough.ui.picture.Drawing.Line;
import org.followthrough.ui.picture.Drawing.Shape;
import org.followthrough.ui.picture.Drawing.Words;

/** A drawing as SVG: within a page, coloured by its style sheet, or as a file of its own that needs nothing else. */
public final class SvgPicture {

    private static final String FONTS = "Noto Sans, Noto Sans Arabic, Segoe UI, Arial, sans-serif";

    private final Drawing drawing;
    private final boolean alone;
    private final StringBuilder svg = new StringBuilder();

    private SvgPicture(Drawing drawing, boolean alone) {
        this.drawing = drawing;
        this.alone = alone;
    }

    /** Within a page, hidden from screen readers: the table below it is read. */
    public static String within(Drawing drawing, String classes) {
        var picture = new SvgPicture(drawing, false);
        picture.svg.append("<svg class=\"").append(classes).append("\" viewBox=\"0 0 ").append(number(drawing.width())).append(' ')
                .append(number(drawing.height())).append("\" aria-hidden=\"true\"");
        return picture.shapes("").svg.toString();
    }

    /** A file, with its title and what it is told from for those who cannot see it. */
    public static String file(Drawing drawing, String title, String description, String language) {
        var picture = new SvgPicture(drawing, true);
        picture.svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(drawing.width()))
                .append("\" height=\"").append(number(drawing.height())).append("\" viewBox=\"0 0 ").append(number(drawing.width())).append(' ')
                .append(number(drawing.height())).append("\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\"").append(language).append("\" font-family=\"")
                .append(FONTS).append('"');
        return picture.shapes("<title id=\"t\">" + escaped(title) + "</title><desc id=\"d\">" + escaped(description) + "</desc>" + hatches()
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>").svg.append('\n').toString();
    }

    private static String hatches() {
        var defs = new StringBuilder("<defs>");
        Arrays.stream(Ink.values()).filter(Ink::isHatched).forEach(ink -> defs.append("<pattern id=\"").append(ink.area())
                .append("\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"")
                .append(ink.hex()).append("\"/><path d=\"M0 0v5\" stroke=\"").append(ink.hatchHex()).append("\"/></pattern>"));
        return defs.append("</defs>").toString();
    }

    private SvgPicture shapes(String first) {
        svg.append(drawing.fromTheRight() ? " direction=\"rtl\">" : ">").append(first);
        drawing.shapes().forEach(this::shape);
        svg.append("</svg>");
        return this;
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Box b -> svg.append("<rect x=\"").append(number(b.x())).append("\" y=\"").append(number(b.y())).append("\" width=\"").append(number(b.width()))
                    .append("\" height=\"").append(number(b.height())).append('"').append(edged(b.ink())).append("/>");
            case Band b -> svg.append("<path d=\"").append(path(b)).append('"').append(alone ? fill(b.ink()) + " fill-opacity=\"0.7\""
                    : " class=\"flowing " + b.ink().area() + "\"").append("/>");
            case Line l -> svg.append("<path d=\"M").append(number(l.fromX())).append(' ').append(number(l.fromY())).append('L').append(number(l.toX())).append(' ')
                    .append(number(l.toY())).append("\" fill=\"none\"").append(alone ? " stroke=\"" + Ink.EDGE.hex() + "\"" : " class=\"rule\"")
                    .append(l.dashed() ? " stroke-dasharray=\"5 4\"" : "").append("/>");
            case Words w -> words(w);
        }
    }

    private void words(Words w) {
        svg.append("<text x=\"").append(number(w.x())).append("\" y=\"").append(number(w.y())).append("\" font-size=\"").append(w.size()).append('"')
                .append(w.strong() ? " font-weight=\"600\"" : "").append(w.at() == Drawing.At.START ? "" : " text-anchor=\"" + w.at().name().toLowerCase(Locale.ROOT) + "\"")
                .append(fill(w.ink())).append('>').append(escaped(w.text())).append("</text>");
    }

    private String fill(Ink ink) {
        return alone ? " fill=\"" + (ink.isHatched() ? "url(#" + ink.area() + ")" : ink.hex()) + "\"" : " class=\"" + ink.area() + "\"";
    }

    /** Pale areas have an edge, so that they are seen on white. */
    private String edged(Ink ink) {
        return fill(ink) + (alone && ink != Ink.GROUND && ink != Ink.PAPER ? " stroke=\"" + Ink.EDGE.hex() + "\" stroke-width=\"0.5\"" : "");
    }

    private static String path(Band b) {
        var middle = number((b.fromX() + b.toX()) / 2);
        return "M" + number(b.fromX()) + " " + number(b.fromTop()) + "C" + middle + " " + number(b.fromTop()) + " " + middle + " " + number(b.toTop()) + " "
                + number(b.toX()) + " " + number(b.toTop()) + "V" + number(b.toBottom()) + "C" + middle + " " + number(b.toBottom()) + " " + middle + " "
                + number(b.fromBottom()) + " " + number(b.fromX()) + " " + number(b.fromBottom()) + "Z";
    }

    private static String number(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
