package org.followthrough.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.evidence.Files;
import org.followthrough.intake.detect.Detected;
import org.followthrough.intake.detect.Detector;
import org.followthrough.shared.RuleViolation;

/**
 * A source file as it is read: its text and what was found in it. It needs no database and stores nothing.
 *
 * @param text  as decoded, before any mending; the offsets of {@code found} point into it
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
        var text = text(content, name, wanted);
        return new Reading(name, Format.TEXT, text, DETECTOR.detect(text));
    }

    static byte[] bytes(InputStream content) {
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

    private static String text(byte[] content, String name, Format wanted) {
        var form = wanted == Format.AUTO ? FileForm.of(content, name) : wanted;
        if (form != Format.TEXT) {
            throw RuleViolation.of(wanted == Format.AUTO ? "file" : "format", "intake.format.unsupported", form.code());
        }
        return DocumentText.of(content);
    }
}
