package org.followthrough.intake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.followthrough.shared.RuleViolation;

/**
 * Decodes plain text (contract, section 1): by its byte order mark, else as strict UTF-8, else as Windows-1252. The mark
 * itself is no part of the text; nothing else is mended, line ends stay as they are.
 */
final class PlainText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Of so many signs, one control character may be a stray one of a text recognition. */
    private static final int SIGNS_PER_STRAY_CONTROL = 200;

    private PlainText() {
    }

    /** @throws RuleViolation for a file that is blank, or not text */
    static String of(byte[] content) {
        var text = decode(content).orElseThrow(() -> RuleViolation.of(SourceText.FIELD, "intake.file.unreadable"));
        if (isBinary(text)) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.unreadable");
        }
        if (text.codePoints().allMatch(PlainText::isBlank)) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.blank");
        }
        return text;
    }

    static Optional<String> decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, content, 3);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, content, 2);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, content, 2);
        }
        return strictly(StandardCharsets.UTF_8, content, 0).or(() -> strictly(WINDOWS_1252, content, 0));
    }

    private static Optional<String> strictly(Charset charset, byte[] content, int from) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A NUL never stands in a text, and the database takes none; many other control characters tell a binary file. */
    private static boolean isBinary(String text) {
        var controls = text.chars().filter(PlainText::isControl).count();
        return text.indexOf('\0') >= 0 || controls > text.length() / SIGNS_PER_STRAY_CONTROL + 1;
    }

    private static boolean isControl(int sign) {
        return sign < ' ' && (sign < '\t' || sign > '\r');
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || isControl(sign) || sign == 0xFEFF || sign == 0x200B;
    }
}
