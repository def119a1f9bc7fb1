package org.followthrough.intake.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the marker at the start of a line. */
final class Markers {

    /** Letters that a bullet of a symbol font, or a round one read badly, turns into. */
    private static final String FALSE_LETTERS = "eoOvqØ§nulü°¤";
    private static final int LONGEST_LABEL = 16;
    private static final int LONGEST_ADDRESS = 70;

    private final String text;
    private final Cues cues;
    private final Set<Character> falseBullets;
    private final BareNumbers bare;

    Markers(String text, List<Line> lines, Cues cues) {
        this.text = text;
        this.cues = cues;
        this.falseBullets = falseBullets(lines);
        this.bare = BareNumbers.of(text, lines);
    }

    /** The marker of a line, or null; a number needs its point or bracket and a blank behind it. */
    @Nullable Marker read(int start, int end) {
        char c = text.charAt(start);
        Marker marker = null;
        if (Chars.digit(c)) {
            marker = number(start, end, start, "");
        } else if (c == '(' && start + 2 < end) {
            boolean digit = Chars.digit(text.charAt(start + 1));
            marker = digit ? number(start, end, start + 1, "(") : letters(start, end, start + 1, "(");
        } else if (Chars.bullet(c) || (Chars.dash(c) || falseBullets.contains(c)) && blankAt(start + 1, end)) {
            marker = new Marker(Marker.Style.BULLET, String.valueOf(c), 0, 0, "", start, start + 1);
        } else if (Chars.letter(c)) {
            marker = label(start, end);
            marker = marker == null ? glued(start, end) : marker;
            marker = marker == null ? addressed(start, end) : marker;
            marker = marker == null ? word(start, end) : marker;
            marker = marker == null ? letters(start, end, start, "") : marker;
        }
        return marker;
    }

    private Set<Character> falseBullets(List<Line> lines) {
        Map<Character, Integer> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            char c = text.charAt(line.start());
            boolean apart = FALSE_LETTERS.indexOf(c) >= 0 && line.length() > 2 && blankAt(line.start() + 1, line.end());
            if (apart && (Chars.startsUpper(text, line.start() + 2, line.end()) || endsAbove(lines, i))) {
                counts.merge(c, 1, Integer::sum);
            }
        }
        Set<Character> bullets = new HashSet<>();
        counts.forEach((c, count) -> add(bullets, c, count));
        return bullets;
    }

    /** Whether the line above ends a sentence or opens a list, so that no word of it can stand here. */
    private boolean endsAbove(List<Line> lines, int i) {
        char end = i == 0 ? ' ' : Chars.last(text, lines.get(i - 1).start(), lines.get(i - 1).end());
        return end == '.' || end == ';' || end == ':';
    }

    private static void add(Set<Character> bullets, char c, int count) {
        if (count >= 2) {
            bullets.add(c);
        }
    }

    private @Nullable Marker number(int start, int end, int digits, String open) {
        int at = digits;
        int points = 0;
        while (at < end && at - digits < 12 && (Chars.digit(text.charAt(at)) || pointInside(at, end))) {
            points += text.charAt(at) == '.' ? 1 : 0;
            at++;
        }
        String printed = text.substring(digits, at);
        if (points == 0) {
            int value = printed.length() > 3 ? 0 : Integer.parseInt(printed);
            return closed(Marker.Style.NUMBER, printed, value, 0, start, at, end, open);
        }
        return decimal(printed, start, at, end);
    }

    private boolean pointInside(int at, int end) {
        return text.charAt(at) == '.' && at + 1 < end && Chars.digit(text.charAt(at + 1));
    }

    /** 1.2 or 3.2.1: the point or bracket at the end may lack where a capital follows. */
    private @Nullable Marker decimal(String printed, int start, int at, int end) {
        int close = at < end && ".)".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        boolean opensText = close == end || blankAt(close, end) && (close > at || Chars.startsUpper(text, close, end));
        String tail = printed.substring(printed.lastIndexOf('.') + 1);
        int depth = (int) printed.chars().filter(c -> c == '.').count();
        boolean plausible = opensText && tail.length() <= 3;
        String shape = "1.1" + depth;
        return plausible ? new Marker(Marker.Style.DECIMAL, shape, Integer.parseInt(tail), 0, printed, start, close) : null;
    }

    private @Nullable Marker letters(int start, int end, int from, String open) {
        int at = from;
        while (at < end && at - from < 6 && asciiLetter(text.charAt(at))) {
            at++;
        }
        String printed = text.substring(from, at);
        int roman = Roman.value(printed);
        int value = printed.length() == 1 ? Character.toLowerCase(printed.charAt(0)) - 'a' + 1 : 0;
        return value == 0 && roman == 0 ? null : closed(Marker.Style.LETTER, printed, value, roman, start, at, end, open);
    }

    private @Nullable Marker closed(Marker.Style style, String printed, int value, int roman,
                                    int start, int at, int end, String open) {
        char close = at < end ? text.charAt(at) : ' ';
        if (style == Marker.Style.NUMBER && open.isEmpty() && (bare.row(start) || bare.lostSign(start) != ' ')) {
            return new Marker(style, bare.row(start) ? Marker.ROW : "1" + bare.lostSign(start), value, 0, printed, start, at);
        }
        boolean tabbed = style == Marker.Style.NUMBER && open.isEmpty() && close == '\t' && at + 1 < end;
        int degree = close == '°' || close == 'º' ? at + 1 : at;
        if (degree > at && degree < end && ".)-".indexOf(text.charAt(degree)) >= 0 && blankAt(degree + 1, end) && value > 0) {
            return new Marker(style, "1°", value, 0, printed, start, degree + 1);
        }
        boolean well = open.isEmpty() ? ".)°º".indexOf(close) >= 0 : close == ')';
        if (value + roman > 0 && (tabbed || well && blankAt(at + 1, end))) {
            String shape = open + (style == Marker.Style.NUMBER ? "1" : "a") + (tabbed ? "" : close);
            return new Marker(style, shape, value, roman, printed, start, tabbed ? at : at + 1);
        }
        return null;
    }

    /** "R1:" and "Rec2." without a blank between word and number. */
    private @Nullable Marker glued(int start, int end) {
        int digits = start;
        while (digits < end && digits - start < LONGEST_LABEL && Chars.letter(text.charAt(digits))) {
            digits++;
        }
        int at = digits;
        while (at < end && at - digits < 3 && Chars.digit(text.charAt(at))) {
            at++;
        }
        boolean label = at > digits && at < end && cues.labels.at(Words.of(text, start, digits), 0);
        return label && ":.)".indexOf(text.charAt(at)) >= 0 && blankAt(at + 1, end) ? labelled(start, digits, at, end) : null;
    }

    /** "Recommendation to the council: ..." */
    private @Nullable Marker addressed(int start, int end) {
        int colon = text.substring(start, Math.min(end, start + LONGEST_ADDRESS)).indexOf(':');
        boolean opens = colon > 0 && start + colon + 2 < end && blankAt(start + colon + 1, end);
        boolean label = opens && cues.labelsAlone.at(Words.of(text, start, start + colon), 0);
        return label ? new Marker(Marker.Style.LABEL, "address", 0, 0, "", start, start + colon + 1) : null;
    }

    /** "PRIMERO." or "Second:" before an item. */
    private @Nullable Marker word(int start, int end) {
        List<int[]> spans = Words.spans(text, start, Math.min(end, start + LONGEST_LABEL + 8));
        int close = spans.isEmpty() ? end : spans.getFirst()[1];
        boolean closed = close < end && ".:".indexOf(text.charAt(close)) >= 0 && Chars.startsUpper(text, start, end);
        int value = closed ? numberWord(Words.of(text, start, close)) : 0;
        int dash = close + 1 < end && Chars.dash(text.charAt(close + 1)) ? close + 2 : close + 1;
        return value == 0 || !blankAt(dash, end) ? null
                : new Marker(Marker.Style.NUMBER, "first" + text.charAt(close), value, 0, text.substring(start, close), start, dash);
    }

    private int numberWord(List<String> words) {
        for (int i = 0; i < cues.numberWords.size(); i++) {
            if (cues.numberWords.get(i).at(words, 0)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** "Recommendation 3:" and its like. */
    private @Nullable Marker label(int start, int end) {
        List<String> words = Words.of(text, start, Math.min(end, start + LONGEST_LABEL + 8));
        if (words.size() < 2 || !cues.labels.at(words, 0)) {
            return null;
        }
        int digits = start + words.getFirst().length();
        while (digits < end && (Chars.blank(text.charAt(digits)) || ".#".indexOf(text.charAt(digits)) >= 0)) {
            digits++;
        }
        int at = digits;
        while (at < end && Chars.digit(text.charAt(at)) && at - digits < 3) {
            at++;
        }
        return at > digits ? labelled(start, digits, at, end) : null;
    }

    private @Nullable Marker labelled(int start, int digits, int at, int end) {
        int close = Chars.skipBlank(text, at, end);
        boolean closed = close < end && ":.)–—-".indexOf(text.charAt(close)) >= 0;
        if (close < end && !closed) {
            return null;
        }
        String printed = text.substring(digits, at);
        return new Marker(Marker.Style.LABEL, "label", Integer.parseInt(printed), 0, printed, start, closed ? close + 1 : at);
    }

    private boolean blankAt(int at, int end) {
        return at >= end || Chars.blank(text.charAt(at));
    }

    private static boolean asciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
