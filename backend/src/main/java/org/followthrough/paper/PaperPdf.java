package org.followthrough.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.followthrough.paper.PaperHtml.Face;

/** Writes papers as PDF that is read aloud as it is read: tagged, with language, title, bookmarks and its fonts (PDF/UA-1). */
public final class PaperPdf {

    private static final String PRODUCER = "Followthrough";
    private static final String UNKNOWN = "\uFFFD";
    private static final float VERSION = 1.7f;
    private static final String LOOK = Look.of("print");

    static {
        // It would tell the operator's console each font that it loads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PaperPdf() {
    }

    /** The whole file; the stream stays open. */
    public static void write(Paper paper, OutputStream out) throws IOException {
        try (var file = new PDDocument(); var renderer = builder(paper, file).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            if (paper.isRightToLeft()) {
                new ReadingOrder(file).turnRows();
            }
            file.save(out);
        }
    }

    private static PdfRendererBuilder builder(Paper paper, PDDocument file) {
        var builder = new PdfRendererBuilder();
        Fonts.into(builder, file);
        return builder.usePDDocument(file).usePdfUaAccessibility(true).usePdfVersion(VERSION).withProducer(PRODUCER).useReplacementText(UNKNOWN)
                .useUnicodeBidiSplitter(Directions::new).useUnicodeBidiReorderer(new ArabicLetters())
                .defaultTextDirection(paper.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR)
                .useExternalResourceAccessControl((address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useObjectDrawerFactory(new BarPictures(paper.isRightToLeft())).withHtmlContent(page(paper), null);
    }

    private static String page(Paper paper) {
        var direction = paper.isRightToLeft() ? "rtl" : "ltr";
        var tags = new Tags().open("html", "lang", paper.language().toLanguageTag(), "dir", direction).open("head").text("title", paper.title())
                .empty("meta", "name", "subject", "content", paper.subtitle().isEmpty() ? paper.title() : paper.subtitle());
        bookmarks(paper, tags);
        tags.open("style").text(LOOK).close("style").close("head").open("body", "class", direction);
        tags.open("div", "class", "running").text("span", paper.instant(), "class", "instant").text(paper.title()).close("div").text("h1", paper.title());
        if (!paper.subtitle().isEmpty()) {
            tags.text("p", paper.subtitle(), "class", "subtitle");
        }
        return tags + new PaperHtml(new Face(BarPictures::place, paper.isRightToLeft(), true)).body(paper).toString() + "</body></html>";
    }

    private static void bookmarks(Paper paper, Tags tags) {
        tags.open("bookmarks");
        bookmarks(paper.sections(), tags, "#s");
        tags.close("bookmarks");
    }

    private static void bookmarks(List<Section> sections, Tags tags, String prefix) {
        for (var i = 0; i < sections.size(); i++) {
            var address = prefix + (i + 1);
            tags.open("bookmark", "name", sections.get(i).heading(), "href", address);
            bookmarks(sections.get(i).sections(), tags, address + "-");
            tags.close("bookmark");
        }
    }
}
