package org.followthrough.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.followthrough.intake.Format;
import org.followthrough.intake.Reading;

/** A PDF in two columns; limits for 200 pages: 10 s and 300 MiB, which is all the memory this program is given. */
final class PdfBench {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final int LINES = 56;
    private static final int RUNS = 3;

    private PdfBench() {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf("%nPDF in two columns; limits for 200 pages: 10 s, 300 MiB (the heap has %,d MiB)%n%n",
                Runtime.getRuntime().maxMemory() >> 20);
        Measure.row("", "extraction", "candidates in", "to extraction", "candidates", "live at most");
        measure(20);
        measure(200);
    }

    private static void measure(int pages) throws Exception {
        var pdf = pdf(pages);
        var raw = Measure.median(RUNS, () -> extract(pdf));
        var found = new ArrayList<Integer>();
        var time = Measure.median(RUNS, () -> found.add(Reading.of("bench.pdf", new ByteArrayInputStream(pdf), Format.PDF).found().size()));
        var most = Measure.mostLive(() -> Reading.of("bench.pdf", new ByteArrayInputStream(pdf), Format.PDF));
        Measure.row("%,d pages, %,d KiB".formatted(pages, pdf.length >> 10), Measure.ms(raw), Measure.ms(time), Measure.ratio(time, raw),
                found.getFirst(), most + " MiB");
    }

    private static void extract(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper().getText(document);
        }
    }

    private static byte[] pdf(int pages) throws IOException {
        var asks = new Asks(3);
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            for (var number = 1; number <= pages; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    write(content, column(asks, number), 50);
                    write(content, column(asks, number), 310);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A heading, then numbered recommendations broken into lines. */
    private static List<String> column(Asks asks, int page) {
        var lines = new ArrayList<>(List.of("Roundtable " + page + ": Recommendations", ""));
        for (var number = 1; lines.size() < LINES; number++) {
            var line = new StringBuilder(number + ". Governments should");
            for (var word : asks.text().split(" ")) {
                if (line.length() + word.length() > 44) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
            lines.add("");
        }
        return lines.subList(0, LINES);
    }

    private static void write(PDPageContentStream content, List<String> lines, float left) throws IOException {
        content.beginText();
        content.setFont(FONT, 10);
        content.setLeading(13);
        content.newLineAtOffset(left, 790);
        for (var line : lines) {
            content.showText(line.replaceAll("[^\\x20-\\x7e]", "'"));
            content.newLine();
        }
        content.endText();
    }
}
