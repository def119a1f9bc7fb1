package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its lines, whatever ends them; empty lines are only counted. */
final class Lines {

    /** Ten thousand pages; what follows in a longer text is not read. */
    private static final int MOST = 500_000;
    private static final int WIDEST = 400;
    private static final int NARROWEST = 40;

    private Lines() {
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int blanks = 0;
        boolean page = false;
        int at = 0;
        while (at < text.length() && lines.size() < MOST) {
            int end = endOfLine(text, at);
            int start = Chars.skipBlank(text, at, end);
            if (start < end) {
                lines.add(new Line(start, Chars.trimEnd(text, start, end), blanks, page));
                blanks = 0;
                page = false;
            } else {
                blanks++;
            }
            page |= end < text.length() && text.charAt(end) == '\f';
            at = end + breakLength(text, end);
        }
        return lines;
    }

    /** The width to which the text was set: what nine lines of ten stay within; very wide where lines are paragraphs. */
    static int width(List<Line> lines) {
        int[] histogram = new int[WIDEST + 1];
        lines.forEach(line -> histogram[Math.min(WIDEST, line.length())]++);
        int left = lines.size() / 10;
        int width = WIDEST;
        while (width > NARROWEST && (left -= histogram[width]) >= 0) {
            width--;
        }
        return width;
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && !Chars.lineBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int breakLength(String text, int at) {
        boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return pair ? 2 : 1;
    }
}
