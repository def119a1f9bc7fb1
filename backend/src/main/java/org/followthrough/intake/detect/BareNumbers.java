package org.followthrough.intake.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers at the start of a line that are markers although no point follows: a point lost in print between two that
 * kept theirs, and the numbers of the rows of a table whose cells have become lines.
 */
final class BareNumbers {

    private static final int NEAR = 15;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_DIGITS = 2;

    private final String text;
    private final List<Line> lines;
    private final Map<Integer, Character> lost = new HashMap<>();
    private final Set<Integer> rows = new HashSet<>();

    private BareNumbers(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    static BareNumbers of(String text, List<Line> lines) {
        BareNumbers numbers = new BareNumbers(text, lines);
        numbers.findLost();
        numbers.findRows();
        return numbers;
    }

    /** The sign that the number at this offset has lost, or a blank where it has lost none. */
    char lostSign(int start) {
        return lost.getOrDefault(start, ' ');
    }

    boolean row(int start) {
        return rows.contains(start);
    }

    private void findLost() {
        for (int i = 0; i < lines.size(); i++) {
            int end = digitsEnd(lines.get(i));
            boolean words = end > 0 && end + 1 < lines.get(i).end() && text.charAt(end) == ' ';
            if (words && Chars.startsUpper(text, end + 1, lines.get(i).end()) && sentenceEnded(i)) {
                remember(i, value(lines.get(i), end));
            }
        }
    }

    private void remember(int i, int value) {
        char above = signNear(i - NEAR, i, value - 1);
        char sign = above == 0 ? signNear(i + 1, i + NEAR, value + 1) : above;
        if (sign != 0 && signNear(i - NEAR, i + NEAR, value) == 0) {
            lost.put(lines.get(i).start(), sign);
        }
    }

    /** The point or bracket behind a number on one of these lines, or 0. */
    private char signNear(int from, int to, int value) {
        for (int i = Math.max(0, from); i < Math.min(lines.size(), to); i++) {
            int end = digitsEnd(lines.get(i));
            boolean same = end > 0 && end + 1 < lines.get(i).end() && value(lines.get(i), end) == value;
            if (same && (text.charAt(end) == '.' || text.charAt(end) == ')') && Chars.blank(text.charAt(end + 1))) {
                return text.charAt(end);
            }
        }
        return 0;
    }

    private boolean sentenceEnded(int i) {
        if (i == 0 || lines.get(i).blanks() > 0) {
            return true;
        }
        char end = Chars.last(text, lines.get(i - 1).start(), lines.get(i - 1).end());
        return Chars.ender(end) || end == ';' || end == ':';
    }

    private void findRows() {
        int first = -1;
        int last = -1;
        int expected = 1;
        for (int i = 0; i < lines.size(); i++) {
            int value = alone(i);
            boolean next = value == expected && (expected == 1 || i - last <= NEAR);
            if (next || value == 1) {
                first = next && expected > 1 ? first : i;
                expected = next ? expected + 1 : 2;
                last = i;
                keep(first, last, expected - 1);
            }
        }
    }

    private void keep(int first, int last, int count) {
        for (int i = count == FEWEST_ROWS ? first : last; count >= FEWEST_ROWS && i <= last; i++) {
            if (alone(i) > 0) {
                rows.add(lines.get(i).start());
            }
        }
    }

    /** The number that is all of this line, with words close below; 0 otherwise. */
    private int alone(int i) {
        Line line = lines.get(i);
        int end = digitsEnd(line);
        if (end != line.end() || i + 1 == lines.size()) {
            return 0;
        }
        Line below = lines.get(i + 1);
        boolean close = below.blanks() == 0 && !below.page() && line.blanks() <= 2 && !line.page();
        return close && Chars.startsUpper(text, below.start(), below.end()) ? value(line, end) : 0;
    }

    private int digitsEnd(Line line) {
        int at = line.start();
        while (at < line.end() && at - line.start() <= MOST_DIGITS && Chars.digit(text.charAt(at))) {
            at++;
        }
        return at > line.start() && at - line.start() <= MOST_DIGITS ? at : -1;
    }

    private int value(Line line, int end) {
        return Integer.parseInt(text.substring(line.start(), end));
    }
}
