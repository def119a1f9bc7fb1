package org.followthrough.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds out the form of a file from its first bytes, and only then from its name: names lie, bytes seldom. */
final class FileForm {

    private static final int HEAD = 1024;
    private static final Pattern HTML = Pattern.compile("^\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*", Pattern.DOTALL);

    private FileForm() {
    }

    static Format of(byte[] content, String name) {
        var head = head(content);
        if (head.contains("%PDF-")) {
            return Format.PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return lower(name).endsWith(".xlsx") ? Format.XLSX : Format.DOCX;
        }
        return HTML.matcher(lower(head)).matches() ? Format.HTML : byName(name);
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
