package org.followthrough.intake.source;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/** One page: first where its glyphs stand, then the text of each of its regions in turn. */
final class PdfPage {

    private final PDPage page;
    private final Patience patience;

    PdfPage(PDPage page, Patience patience) {
        this.page = page;
        this.patience = patience;
    }

    List<String> paragraphs() throws IOException {
        var glyphs = Glyphs.of(page, patience);
        if (glyphs.isEmpty()) {
            return List.of();
        }
        var layout = PageLayout.of(glyphs.boxes());
        var stripper = new Stripper(glyphs, layout);
        var regions = layout.regions();
        for (var i = 0; i < regions.size(); i++) {
            stripper.addRegion(String.valueOf(i), regions.get(i));
        }
        stripper.extractRegions(page);
        var flow = new Flow();
        for (var i = 0; i < regions.size(); i++) {
            flow.add(stripper.getTextForRegion(String.valueOf(i)));
        }
        return flow.paragraphs();
    }

    /** Writes raised digits as such, and an empty line where more than a line's distance lies between two lines. */
    private static final class Stripper extends PDFTextStripperByArea {

        private static final float RAISED = 0.75f;
        private final float usualSize;

        Stripper(Glyphs glyphs, PageLayout layout) throws IOException {
            usualSize = glyphs.usualSize();
            setSortByPosition(true);
            setLineSeparator("\n");
            setParagraphEnd("\n");
            setDropThreshold(layout.paragraphGap());
            setIndentThreshold(Float.MAX_VALUE);
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            if (glyph.getDir() == 0) {
                super.processTextPosition(glyph);
            }
        }

        @Override
        protected void writeString(String text, List<TextPosition> glyphs) throws IOException {
            super.writeString(text.length() == glyphs.size() ? raised(text, glyphs) : text, glyphs);
        }

        private String raised(String word, List<TextPosition> glyphs) {
            var largest = glyphs.stream().map(TextPosition::getFontSizeInPt).max(Float::compare).orElse(usualSize);
            var size = Raised.isNumber(word) ? usualSize : largest;
            var text = new StringBuilder(word.length());
            for (var i = 0; i < glyphs.size(); i++) {
                var sign = word.substring(i, i + 1);
                text.append(glyphs.get(i).getFontSizeInPt() < RAISED * size ? Raised.of(sign) : sign);
            }
            return text.toString();
        }
    }

    /** A rectangle of a page, in its own units from the top left. */
    static Rectangle2D rectangle(float left, float top, float right, float bottom) {
        return new Rectangle2D.Float(left, top, right - left, bottom - top);
    }
}
