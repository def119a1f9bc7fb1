package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a passage into sentences; an abbreviation or an initial ends none. */
final class Sentences {

    private static final int LONGEST_WORD = 12;

    private final String text;
    private final Cues cues;

    Sentences(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    /** Offsets of the sentences between two offsets, first and one past the last, in order and without outer blanks. */
    List<int[]> of(int from, int to) {
        List<int[]> sentences = new ArrayList<>();
        int start = Chars.skipBlank(text, from, to);
        int at = start;
        while (at < to) {
            int end = Chars.ender(text.charAt(at)) ? pastClosers(at + 1, to) : -1;
            if (end > 0 && ends(start, at, end, to)) {
                sentences.add(new int[] {start, end});
                start = Chars.skipBlank(text, end, to);
                at = start;
            } else {
                at = Math.max(at + 1, end);
            }
        }
        addRest(sentences, start, to);
        return sentences;
    }

    private void addRest(List<int[]> sentences, int start, int to) {
        int end = Chars.trimEnd(text, start, to);
        if (start < end) {
            sentences.add(new int[] {start, end});
        }
    }

    private int pastClosers(int from, int to) {
        int at = from;
        while (at < to && (Chars.ender(text.charAt(at)) || Chars.closer(text.charAt(at)) || Chars.superscript(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private boolean ends(int start, int dot, int end, int to) {
        if (end >= to) {
            return true;
        }
        int next = Chars.skipBlank(text, end, to);
        if (next == end || next == to) {
            return next == to;
        }
        return !startsLow(next, to) && (text.charAt(dot) != '.' || !abbreviated(start, dot));
    }

    private boolean startsLow(int next, int to) {
        char first = Chars.first(text, next, to);
        return Character.isLowerCase(first) || text.charAt(next) == ',' || text.charAt(next) == ';';
    }

    private boolean abbreviated(int start, int dot) {
        int from = dot;
        while (from > start && dot - from <= LONGEST_WORD && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
        boolean inside = from > start && text.charAt(from - 1) == '.' && word.length() == 1;
        return initial || inside || cues.abbreviations.in(List.of(word));
    }
}
