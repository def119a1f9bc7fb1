package org.followthrough.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** Finds out the form of a file from its first bytes, and only then from its name: names lie, bytes seldom. */
final class FileForm {

    private static final int HEAD = 1024;
    private static final int ARCHIVE_HEAD = 1 << 18;
    /** The first bytes of protected documents, and of those of the old Word and Excel. */
    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0";
    private static final Pattern HTML = Pattern.compile("^\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*", Pattern.DOTALL);

    private FileForm() {
    }

    static Format of(byte[] content, String name) {
        var head = head(content);
        if (head.contains("%PDF-")) {
            return Format.PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ofArchive(content).orElseGet(() -> lower(name).endsWith(".xlsx") ? Format.XLSX : Format.DOCX);
        }
        if (head.startsWith(COMPOUND)) {
            return lower(name).matches(".*\\.xlsx?") ? Format.XLSX : Format.DOCX;
        }
        return HTML.matcher(lower(head)).matches() ? Format.HTML : byName(name);
    }

    /** A document and a workbook are both archives; their folders tell which. Only the names of a few entries are read. */
    private static Optional<Format> ofArchive(byte[] content) {
        var read = new byte[Math.min(content.length, ARCHIVE_HEAD)];
        System.arraycopy(content, 0, read, 0, read.length);
        try (var archive = new ZipInputStream(new ByteArrayInputStream(read))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().startsWith("word/")) {
                    return Optional.of(Format.DOCX);
                }
                if (entry.getName().startsWith("xl/")) {
                    return Optional.of(Format.XLSX);
                }
            }
        } catch (IOException cutOff) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Format byName(String name) {
        return lower(name).endsWith(".csv") ? Format.CSV : Format.TEXT;
    }

    /** The first bytes as signs of one byte each, without the mark of UTF-8, which may stand before HTML. */
    private static String head(byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        return head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
