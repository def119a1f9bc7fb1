package org.followthrough.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken as evidence, recognised by what is in them, never by what the sender says. */
public enum FileKind {

    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv"),
    TEXT("text/plain"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    TIFF("image/tiff");

    private static final int HEAD = 64 * 1024;
    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The kind of a file, read from its beginning; nothing for what is not taken. The name only tells CSV from text. */
    public static Optional<FileKind> of(String name, InputStream content) throws IOException {
        var head = content.readNBytes(HEAD);
        var bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("PK\3\4")) {
            return OfficeFiles.kind(head, content);
        }
        return binary(bytes).or(() -> text(name.toLowerCase(Locale.ROOT), bytes));
    }

    private static Optional<FileKind> binary(String head) {
        if (head.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return head.startsWith("II*\0") || head.startsWith("MM\0*") ? Optional.of(TIFF) : Optional.empty();
    }

    private static Optional<FileKind> text(String name, String head) {
        if (!isText(head) || isMarkup(head)) {
            return Optional.empty();
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Optional.of(CSV);
        }
        var ending = name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
        return ending.isEmpty() || ending.equals(".txt") || ending.equals(".text") || ending.equals(".md") ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean isText(String head) {
        return head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")
                || head.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7f);
    }

    /** What a browser would take for a page. */
    private static boolean isMarkup(String head) {
        var start = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!") || start.startsWith("<?xml") || start.startsWith("<html") || start.startsWith("<svg")
                || start.startsWith("<script");
    }
}
