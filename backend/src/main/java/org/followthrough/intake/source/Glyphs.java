package org.followthrough.intake.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the glyphs of a page stand; text that is turned, such as a watermark, does not count. */
final class Glyphs extends PDFTextStripper {

    /** More than any page that a person reads. */
    private static final int MOST = 200_000;
    private static final int BETWEEN_CHECKS = 4_096;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Float> sizes = new ArrayList<>();
    private final Patience patience;

    /**
     * A glyph, in units of the page from its top left.
     *
     * @param baseline the line on which it stands
     */
    record Box(float left, float right, float baseline, float height) {
    }

    private Glyphs(Patience patience) throws IOException {
        this.patience = patience;
    }

    static Glyphs of(PDPage page, Patience patience) throws IOException {
        var glyphs = new Glyphs(patience);
        glyphs.output = Writer.nullWriter();
        glyphs.processPage(page);
        return glyphs;
    }

    @Override
    protected void writePage() {
        // only the places are wanted
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (boxes.size() % BETWEEN_CHECKS == 0) {
            patience.check();
        }
        if (glyph.getDir() == 0 && !glyph.getUnicode().isBlank() && boxes.size() < MOST) {
            boxes.add(new Box(glyph.getX(), glyph.getX() + glyph.getWidth(), glyph.getY(), glyph.getHeight()));
            sizes.add(glyph.getFontSizeInPt());
        }
    }

    boolean isEmpty() {
        return boxes.isEmpty();
    }

    List<Box> boxes() {
        return boxes;
    }

    /** The size of most of the text. */
    float usualSize() {
        return sizes.stream().sorted().skip(sizes.size() / 2).findFirst().orElse(0f);
    }
}
