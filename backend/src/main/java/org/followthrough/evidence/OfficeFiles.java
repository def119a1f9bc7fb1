package org.followthrough.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells word-processor and spreadsheet files from other archives by the names in them, without unpacking anything. */
final class OfficeFiles {

    private static final String DOCUMENT = "word/document.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String PROGRAM = "vbaProject.bin";
    private static final int OVERLAP = DOCUMENT.length();
    private static final int PIECE = 256 * 1024;

    private OfficeFiles() {
    }

    /** The kind of an archive that begins with {@code head}; nothing for others, and for those that bring programs along. */
    static Optional<FileKind> kind(byte[] head, InputStream rest) throws IOException {
        var document = false;
        var workbook = false;
        var window = head;
        for (var piece = head; piece.length > 0; piece = rest.readNBytes(PIECE)) {
            window = piece == head ? head : join(window, piece);
            var names = new String(window, StandardCharsets.ISO_8859_1);
            if (names.contains(PROGRAM)) {
                return Optional.empty();
            }
            document |= names.contains(DOCUMENT);
            workbook |= names.contains(WORKBOOK);
        }
        return document == workbook ? Optional.empty() : Optional.of(document ? FileKind.DOCX : FileKind.XLSX);
    }

    private static byte[] join(byte[] before, byte[] piece) {
        var tail = Arrays.copyOfRange(before, Math.max(0, before.length - OVERLAP), before.length);
        var window = Arrays.copyOf(tail, tail.length + piece.length);
        System.arraycopy(piece, 0, window, tail.length, piece.length);
        return window;
    }
}
