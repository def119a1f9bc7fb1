package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a passage in lower case; soft hyphens inside a word do not count. */
final class Words {

    /** Nothing that a sentence says about itself stands further in than this. */
    private static final int REACH = 3000;

    private Words() {
    }

    static List<String> of(String text, int from, int to) {
        return spans(text, from, to).stream().map(span -> plain(text.substring(span[0], span[1]))).toList();
    }

    /** Where the same words stand: the first character of each and one past its last. */
    static List<int[]> spans(String text, int from, int to) {
        List<int[]> spans = new ArrayList<>();
        int end = Math.min(to, from + REACH);
        int at = from;
        while (at < end) {
            int next = endOfWord(text, at, end);
            if (next > at) {
                spans.add(new int[] {at, next});
            }
            at = Math.max(next, at + 1);
        }
        return spans;
    }

    private static int endOfWord(String text, int from, int to) {
        int at = from;
        while (at < to && part(text.charAt(at), at > from)) {
            at++;
        }
        return at;
    }

    private static boolean part(char c, boolean inside) {
        return Character.isLetterOrDigit(c) || inside && (c == '\u00AD' || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.indexOf('\u00AD') < 0 ? lower : lower.replace("\u00AD", "");
    }
}
