package org.followthrough.intake.source;

import java.time.Duration;
import org.followthrough.shared.RuleViolation;

/**
 * Takes the text out of a file: paragraphs parted by an empty line, pages by a form feed, numbers of lists as a reader sees them,
 * references to notes as raised digits. Time and memory are bounded, whatever the file holds.
 */
public final class SourceText {

    /** The rule that a file breaks stands at this field. */
    static final String FIELD = "file";

    private static final String BLANK = "intake.file.blank";
    private static final Duration LONGEST = Duration.ofSeconds(18);

    private SourceText() {
    }

    /**
     * Plain text as it is decoded; nothing of it is mended.
     *
     * @throws RuleViolation for a file that is empty, blank, or not text
     */
    public static String ofText(byte[] content) {
        return PlainText.of(notEmpty(content));
    }

    /** @throws RuleViolation for a file that is empty, damaged, protected, without text, or larger inside than can be read */
    public static String ofPdf(byte[] content) {
        return notBlank(PdfFile.text(notEmpty(content), Patience.of(LONGEST)), "intake.pdf.no-text");
    }

    /** @throws RuleViolation for a file that is empty, damaged, protected, blank, or larger inside than can be read */
    public static String ofDocx(byte[] content) {
        return notBlank(WordFile.text(notEmpty(content), Patience.of(LONGEST)), BLANK);
    }

    /**
     * The text of a page without its menus, scripts and forms.
     *
     * @throws RuleViolation for a file that is empty, blank, or not text
     */
    public static String ofHtml(byte[] content) {
        return notBlank(HtmlPage.text(HtmlEncoding.decode(notEmpty(content))), BLANK);
    }

    private static byte[] notEmpty(byte[] content) {
        if (content.length == 0) {
            throw RuleViolation.of(FIELD, "intake.file.empty");
        }
        return content;
    }

    private static String notBlank(String text, String otherwise) {
        if (text.isBlank()) {
            throw RuleViolation.of(FIELD, otherwise);
        }
        return text;
    }
}
