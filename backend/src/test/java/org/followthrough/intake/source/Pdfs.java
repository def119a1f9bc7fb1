package org.followthrough.intake.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF files for tests; places are in points from the top left of the page. */
public final class Pdfs implements AutoCloseable {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    static final float LEADING = 14;

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage();

    public Pdfs() {
        document.addPage(page);
    }

    public Pdfs page() {
        page = new PDPage();
        document.addPage(page);
        return this;
    }

    /** One line. */
    public Pdfs line(float left, float top, String text) {
        return line(left, top, 11, text);
    }

    public Pdfs line(float left, float top, float size, String text) {
        try (var stream = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            stream.beginText();
            stream.setFont(FONT, size);
            stream.newLineAtOffset(left, page.getMediaBox().getHeight() - top);
            stream.showText(text);
            stream.endText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Words set to a width, line after line; returns the place below them. */
    float paragraph(float left, float top, float width, String text) {
        var line = new StringBuilder();
        var at = top;
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                line(left, at, line.toString());
                line.setLength(0);
                at += LEADING;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(left, at, line.toString());
        return at + LEADING;
    }

    static float width(String text) {
        return width(text, 11);
    }

    static float width(String text, float size) {
        try {
            return FONT.getStringWidth(text) * size / 1000;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Makes the fonts of the last page fonts without glyphs. */
    Pdfs damageFonts() {
        var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        var broken = new COSDictionary();
        broken.setItem(COSName.TYPE, COSName.FONT);
        broken.setItem(COSName.SUBTYPE, COSName.TYPE0);
        fonts.keySet().stream().toList().forEach(name -> fonts.setItem(name, broken));
        return this;
    }

    Pdfs protectedBy(String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            document.save(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
