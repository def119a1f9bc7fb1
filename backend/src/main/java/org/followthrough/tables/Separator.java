package org.followthrough.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.List;

/**
 * What parts the cells of a text file: comma, semicolon or tab, whichever stands most often in the first row outside
 * quotation marks; or as a line {@code sep=} before it says.
 *
 * @param announced whether that line stands there; it is no row of the table
 */
record Separator(char sign, boolean announced) {

    private static final int HEAD = 64 * 1024;
    private static final List<Character> KNOWN = List.of(',', ';', '\t');

    static Separator of(Reader text) throws IOException {
        var buffer = new char[HEAD];
        var read = Math.max(0, text.read(buffer));
        var head = new String(buffer, 0, read);
        if (head.matches("(?s)sep=[,;\t](\r?\n.*)?")) {
            return new Separator(head.charAt(4), true);
        }
        var row = unquoted(head);
        return new Separator(KNOWN.stream().max(Comparator.comparingLong((Character sign) -> row.chars().filter(c -> c == sign).count())
                .thenComparing(sign -> -KNOWN.indexOf(sign))).orElseThrow(), false);
    }

    /** The first row without what is quoted in it. */
    private static String unquoted(String head) {
        var row = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < head.length() && (quoted || head.charAt(i) != '\n' && head.charAt(i) != '\r'); i++) {
            quoted ^= head.charAt(i) == '"';
            row.append(quoted ? "" : head.charAt(i));
        }
        return row.toString();
    }
}
