package org.followthrough.intake.source;

import java.io.IOException;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.followthrough.shared.RuleViolation;

/** The text layer of a PDF, page by page, each in the order in which it is read. */
final class PdfFile {

    private static final Logger LOG = Logger.getLogger(PdfFile.class.getName());
    private static final int MOST_PAGES = 2_000;
    private static final long IN_MEMORY = 64L << 20;
    private static final long ON_DISK = 512L << 20;

    private PdfFile() {
    }

    static String text(byte[] content, Patience patience) {
        try (var document = open(content)) {
            requireReadable(document);
            return text(document, patience);
        } catch (InvalidPasswordException closed) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.protected");
        } catch (IOException | StackOverflowError broken) {
            throw broken(broken);
        }
    }

    /** What the file unpacks to beyond a few megabytes lies on the disk, and not more than half a gigabyte of it. */
    private static PDDocument open(byte[] content) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(content), "", null, null,
                MemoryUsageSetting.setupMixed(IN_MEMORY, IN_MEMORY + ON_DISK).streamCache);
    }

    private static void requireReadable(PDDocument document) {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.protected");
        }
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw RuleViolation.of(SourceText.FIELD, "intake.pdf.too-many-pages", document.getNumberOfPages(), MOST_PAGES);
        }
    }

    private static String text(PDDocument document, Patience patience) {
        var paragraphs = new Paragraphs();
        for (var i = 0; i < document.getNumberOfPages(); i++) {
            patience.check();
            add(document, i, paragraphs, patience);
            paragraphs.endPage();
        }
        return paragraphs.toString();
    }

    /** A page that cannot be read is named, never left out in silence; PDFBox tells damage by many kinds of exceptions. */
    private static void add(PDDocument document, int index, Paragraphs paragraphs, Patience patience) {
        try {
            new PdfPage(document.getPage(index), patience).paragraphs().forEach(paragraphs::add);
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            LOG.fine(() -> "a damaged page: " + damaged);
            throw RuleViolation.of(SourceText.FIELD, "intake.pdf.page-damaged", index + 1);
        }
    }

    private static RuleViolation broken(Throwable why) {
        LOG.fine(() -> "not a readable PDF: " + why);
        return RuleViolation.of(SourceText.FIELD, "intake.file.damaged");
    }
}
