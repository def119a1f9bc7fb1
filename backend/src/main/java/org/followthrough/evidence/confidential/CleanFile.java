package org.followthrough.evidence.confidential;

import java.io.IOException;
import org.followthrough.evidence.FileKind;
import org.followthrough.shared.RuleViolation;

/**
 * Files without what tells, beside what they show, who made them, when and where, as far as that is taken out easily: pictures of cameras,
 * and the properties of documents. A file that is not as its kind should be is refused, as nobody could say what it still tells; other
 * kinds stay as they are.
 */
final class CleanFile {

    private CleanFile() {
    }

    /** @throws RuleViolation for what cannot be cleaned */
    static byte[] of(FileKind kind, byte[] file) {
        try {
            return switch (kind) {
                case JPEG -> CleanPicture.jpeg(file);
                case PNG -> CleanPicture.png(file);
                case WEBP -> CleanPicture.webp(file);
                case DOCX, XLSX -> CleanOffice.of(file);
                default -> file;
            };
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException odd) {
            throw RuleViolation.of("file", "confidential.file.unclean");
        }
    }
}
