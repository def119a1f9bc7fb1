package org.followthrough.ui.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import javax.imageio.ImageIO;
import org.followthrough.ui.picture.Drawing.Band;
import org.followthrough.ui.picture.Drawing.Box;
import org.followthrough.ui.picture.Drawing.Line;
import org.followthrough.ui.picture.Drawing.Words;

/** A drawing as a PNG file, twice as large, with the fonts that travel with the application. */
public final class PngPicture {

    private static final int SCALE = 2;
    private static final int HATCH = 6;
    private static final float[] DASHES = {5, 4};

    private final Graphics2D canvas;
    private final boolean fromTheRight;

    private PngPicture(Graphics2D canvas, boolean fromTheRight) {
        this.canvas = canvas;
        this.fromTheRight = fromTheRight;
    }

    /** The file. */
    public static byte[] of(Drawing drawing) {
        var image = new BufferedImage((int) Math.ceil(drawing.width() * SCALE), (int) Math.ceil(drawing.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.scale(SCALE, SCALE);
        drawing.shapes().forEach(new PngPicture(canvas, drawing.fromTheRight())::draw);
        canvas.dispose();
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void draw(Drawing.Shape shape) {
        switch (shape) {
            case Box b -> box(b);
            case Band b -> band(b);
            case Line l -> line(l);
            case Words w -> words(w);
        }
    }

    private void box(Box b) {
        var area = new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height());
        canvas.setPaint(paint(b.ink()));
        canvas.fill(area);
        if (b.ink() != Ink.GROUND && b.ink() != Ink.PAPER) {
            canvas.setPaint(Ink.EDGE.color());
            canvas.setStroke(new BasicStroke(0.5f));
            canvas.draw(area);
        }
    }

    private static Paint paint(Ink ink) {
        if (!ink.isHatched()) {
            return ink.color();
        }
        var tile = new BufferedImage(HATCH, HATCH, BufferedImage.TYPE_INT_RGB);
        var brush = tile.createGraphics();
        brush.setColor(ink.color());
        brush.fillRect(0, 0, HATCH, HATCH);
        brush.setColor(ink.hatchColor());
        brush.drawLine(0, HATCH - 1, HATCH - 1, 0);
        brush.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, HATCH, HATCH));
    }

    private void band(Band b) {
        var middle = (b.fromX() + b.toX()) / 2;
        var path = new Path2D.Double();
        path.moveTo(b.fromX(), b.fromTop());
        path.curveTo(middle, b.fromTop(), middle, b.toTop(), b.toX(), b.toTop());
        path.lineTo(b.toX(), b.toBottom());
        path.curveTo(middle, b.toBottom(), middle, b.fromBottom(), b.fromX(), b.fromBottom());
        path.closePath();
        var color = b.ink().color();
        canvas.setPaint(b.ink().isHatched() ? paint(b.ink()) : new Color(color.getRed(), color.getGreen(), color.getBlue(), 178));
        canvas.fill(path);
    }

    private void line(Line l) {
        canvas.setPaint(Ink.EDGE.color());
        canvas.setStroke(l.dashed() ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0) : new BasicStroke(1));
        canvas.draw(new Line2D.Double(l.fromX(), l.fromY(), l.toX(), l.toY()));
    }

    private void words(Words w) {
        if (w.text().isBlank()) {
            return;
        }
        var text = new AttributedString(w.text());
        text.addAttribute(TextAttribute.RUN_DIRECTION, fromTheRight ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        Fonts.letters(text, w.text(), w.size(), w.strong());
        var layout = new TextLayout(text.getIterator(), canvas.getFontRenderContext());
        canvas.setPaint(w.ink().color());
        layout.draw(canvas, (float) (w.x() - before(w, layout.getAdvance())), (float) w.y());
    }

    /** How much of a text is left of its place: of its beginning, from right to left, all. */
    private double before(Words w, double length) {
        return switch (w.at()) {
            case START -> fromTheRight ? length : 0;
            case MIDDLE -> length / 2;
            case END -> fromTheRight ? 0 : length;
        };
    }

    /** The fonts that travel with the application; where one lacks a letter, the next has it. */
    private static final class Fonts {

        private static final Font[] REGULAR = {font("NotoSans-Regular"), font("NotoSansArabic-Regular")};
        private static final Font[] STRONG = {font("NotoSans-Bold"), font("NotoSansArabic-Bold")};

        private static Font font(String name) {
            try (var file = PngPicture.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
                return file == null ? new Font(Font.SANS_SERIF, name.endsWith("Bold") ? Font.BOLD : Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException | FontFormatException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /** One run for letters of one font that follow each other, so that Arabic letters join. */
        static void letters(AttributedString text, String letters, int size, boolean strong) {
            var fonts = strong ? STRONG : REGULAR;
            var from = 0;
            for (var at = 0; at < letters.length(); at++) {
                var last = at + 1 == letters.length();
                if (last || first(fonts, letters.charAt(at + 1)) != first(fonts, letters.charAt(at))) {
                    text.addAttribute(TextAttribute.FONT, fonts[first(fonts, letters.charAt(at))].deriveFont((float) size), from, at + 1);
                    from = at + 1;
                }
            }
        }

        private static int first(Font[] fonts, char letter) {
            return !fonts[0].canDisplay(letter) && fonts[1].canDisplay(letter) ? 1 : 0;
        }
    }
}
