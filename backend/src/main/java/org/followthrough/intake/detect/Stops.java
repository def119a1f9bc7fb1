package org.followthrough.intake.detect;

import java.util.List;
import java.util.Locale;

/** Tells how a passage ends: with a stop, with a word that joins the next item, or in the middle. */
final class Stops {

    private static final int TAIL = 60;

    private final String text;
    private final Cues cues;

    Stops(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    /** The end of a sentence or item; "; and" only joins the next one. */
    boolean at(int from, int to) {
        char end = Chars.last(text, from, to);
        return Chars.ender(end) || end == ';' || end == ':' || joined(from, to);
    }

    /** A comma, a dash, an open bracket, or a word that can end nothing. */
    boolean open(int from, int to) {
        char end = Chars.last(text, from, to);
        boolean sign = end == ',' || end == '(' || end == '-' || end == '–' || end == '—';
        return sign || openBracket(from, to) || !joined(from, to) && smallWord(tail(from, to), to);
    }

    /** Where the last word begins. */
    int lastWord(int from, int to) {
        List<int[]> words = tail(from, to);
        return words.isEmpty() ? from : words.getLast()[0];
    }

    private List<int[]> tail(int from, int to) {
        return Words.spans(text, Math.max(from, to - TAIL), to);
    }

    private boolean joined(int from, int to) {
        List<int[]> words = tail(from, to);
        if (words.size() < 2 || !smallWord(words, to)) {
            return false;
        }
        String between = text.substring(words.get(words.size() - 2)[1], words.getLast()[0]);
        return between.indexOf(';') >= 0 || between.indexOf(',') >= 0;
    }

    private boolean smallWord(List<int[]> words, int to) {
        boolean last = !words.isEmpty() && words.getLast()[1] == to;
        return last && cues.stopWords.at(List.of(text.substring(words.getLast()[0], to).toLowerCase(Locale.ROOT)), 0);
    }

    private boolean openBracket(int from, int to) {
        int open = 0;
        for (int at = from; at < to; at++) {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        }
        return open > 0 && !Chars.ender(Chars.last(text, from, to));
    }
}
