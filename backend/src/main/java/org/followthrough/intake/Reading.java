package org.followthrough.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.evidence.Files;
import org.followthrough.intake.detect.Detected;
import org.followthrough.intake.detect.Detector;
import org.followthrough.intake.source.SourceText;
import org.followthrough.shared.RuleViolation;

/**
 * A source file as it is read: its text and what was found in it. It needs no database and stores nothing.
 *
 * @param text  as decoded or taken out of the file, before any mending; the offsets of {@code found} point into it
 * @param found every candidate in the order of the text, the weaker ones included
 */
public record Reading(String name, Format format, String text, List<Detected> found) {

    private static final Detector DETECTOR = new Detector();

    /**
     * Reads a file.
     *
     * @throws FileTooLarge  over 50 MiB
     * @throws RuleViolation for a file that is empty, blank or not readable in this form
     */
    public static Reading of(String fileName, InputStream content, Format format) {
        return of(fileName, bytes(content), format);
    }

    static Reading of(String fileName, byte[] content, Format wanted) {
        var name = FileName.of(fileName);
        var form = wanted == Format.AUTO ? FileForm.of(content, name) : wanted;
        var text = text(content, form, wanted == Format.AUTO ? "file" : "format");
        return new Reading(name, form, text, DETECTOR.detect(text));
    }

    /**
     * The paragraphs of a file in its order, each with the number it begins with, in a text to read.
     *
     * @throws FileTooLarge  over 50 MiB
     * @throws RuleViolation for a file that is empty, blank or not readable
     */
    static List<String> paragraphs(String fileName, InputStream file) {
        var content = bytes(file);
        var text = text(content, FileForm.of(content, FileName.of(fileName)), "file");
        return Detector.paragraphs(text).stream().map(paragraph -> ReadingText.whole(paragraph, text)).filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    /** The whole file. @throws FileTooLarge over 50 MiB */
    public static byte[] bytes(InputStream content) {
        try {
            var bytes = content.readNBytes((int) Files.LARGEST + 1);
            if (bytes.length > Files.LARGEST) {
                throw new FileTooLarge();
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param field where it is said that the form cannot be read */
    private static String text(byte[] content, Format form, String field) {
        return switch (form) {
            case TEXT -> SourceText.ofText(content);
            case PDF -> SourceText.ofPdf(content);
            case DOCX -> SourceText.ofDocx(content);
            case HTML -> SourceText.ofHtml(content);
            case AUTO, CSV, XLSX -> throw RuleViolation.of(field, "intake.format.unsupported", form.code());
        };
    }
}
