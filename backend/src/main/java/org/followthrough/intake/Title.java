package org.followthrough.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** A first title for a passage: its first clause, at most 90 signs. */
public final class Title {

    static final int LONGEST = 90;
    private static final int SHORTEST = 20;
    private static final Pattern END = Pattern.compile("[.:;!?](?=\\s|$)|\\s[\u2013\u2014]\\s");

    private Title() {
    }

    /** Never longer than {@link #LONGEST}. */
    public static String of(String verbatim) {
        var text = verbatim.replaceAll("[\\s\\p{Z}]+", " ").strip().replaceFirst("^[^\\p{L}\\p{N}]+", "");
        var clause = firstClause(text);
        return capital(clause.length() <= LONGEST ? clause : shortened(clause));
    }

    private static String firstClause(String text) {
        var end = END.matcher(text);
        while (end.find()) {
            if (end.start() >= SHORTEST) {
                return text.substring(0, end.start());
            }
        }
        return text;
    }

    /** Cut at the last comma that leaves enough, else between two words. */
    private static String shortened(String clause) {
        var head = clause.substring(0, clause.offsetByCodePoints(0, Math.min(LONGEST - 1, clause.codePointCount(0, clause.length()))));
        var comma = head.lastIndexOf(", ");
        if (comma >= LONGEST / 2) {
            return head.substring(0, comma);
        }
        var blank = head.lastIndexOf(' ');
        return (blank > 0 ? head.substring(0, blank) : head) + "\u2026";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
