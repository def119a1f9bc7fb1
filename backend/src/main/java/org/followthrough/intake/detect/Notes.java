package org.followthrough.intake.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Footnotes: paragraphs that open with a raised number, and notes that a converter has left inside the text. */
final class Notes {

    private static final String SUP = "<sup>";
    private static final String SUP_END = "</sup>";
    private static final int DEEPEST = 64;

    private Notes() {
    }

    /** Whether a footnote's own paragraph begins at this line. */
    static boolean opens(String text, Line line) {
        int at = line.start();
        if (text.startsWith(SUP, at)) {
            return true;
        }
        while (at < line.end() && Chars.superscript(text.charAt(at))) {
            at++;
        }
        return at > line.start() || bracketNumber(text, line);
    }

    /** Where raised numbers and bracketed notes stand, such as {@code [footnoteRef:2]} and {@code [2: See ...]}. */
    static List<int[]> spans(String text) {
        List<int[]> spans = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '[' && open.size() < DEEPEST) {
                open.push(at);
            } else if (c == ']' && !open.isEmpty()) {
                addNote(text, open.pop(), at + 1, spans);
            } else if (c == '<' && text.startsWith(SUP, at)) {
                addRaised(text, at, spans);
            }
        }
        return spans;
    }

    private static void addNote(String text, int from, int to, List<int[]> spans) {
        boolean named = text.startsWith("footnoteRef:", from + 1) || text.startsWith("bookmark:", from + 1);
        if (named || numbered(text, from + 1, to)) {
            spans.add(new int[] {from, to});
        }
    }

    private static boolean numbered(String text, int from, int to) {
        int at = from;
        while (at < to && Chars.digit(text.charAt(at)) && at - from < 4) {
            at++;
        }
        return at > from && text.charAt(at) == ':';
    }

    private static void addRaised(String text, int from, List<int[]> spans) {
        int end = text.substring(from, Math.min(text.length(), from + 24)).indexOf(SUP_END);
        if (end > 0) {
            spans.add(new int[] {from, from + end + SUP_END.length()});
        }
    }

    /** {@code [3] See ...} at the start of a line. */
    private static boolean bracketNumber(String text, Line line) {
        int at = line.start() + 1;
        while (at < line.end() && Chars.digit(text.charAt(at))) {
            at++;
        }
        boolean closed = at > line.start() + 1 && at < line.end() && text.charAt(at) == ']';
        return closed && text.charAt(line.start()) == '[';
    }
}
