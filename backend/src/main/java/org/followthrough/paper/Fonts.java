package org.followthrough.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces that travel with the application, since a server has none: Latin, Greek, Cyrillic and Arabic. */
final class Fonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Fonts() {
    }

    static void into(PdfRendererBuilder builder, PDDocument file) {
        add(builder, file, "Noto Sans", "NotoSans");
        add(builder, file, "Noto Sans Arabic", "NotoSansArabic");
    }

    private static void add(PdfRendererBuilder builder, PDDocument file, String family, String name) {
        builder.useFont(new PDFontSupplier(font(file, name + "-Regular")), family, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(file, name + "-Bold")), family, BOLD, FontStyle.NORMAL, true);
    }

    /** Letters are joined before they are drawn, so the font's own table of ligatures is left alone: asking it took a quarter of the time. */
    private static PDFont font(PDDocument file, String name) {
        try (InputStream stream = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf"))) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            font.setEnableGsub(false);
            return PDType0Font.load(file, font, true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
