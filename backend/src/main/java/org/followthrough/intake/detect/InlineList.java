package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;

/** The points of a list that runs inside a sentence: "(a) ...; (b) ..." or "1) ...; 2) ...". */
final class InlineList {

    /** One point: its marker without brackets, and where its text stands. */
    record Point(String number, int from, int to) { }

    private static final int LONGEST_NUMBER = 4;

    private InlineList() {
    }

    /** The points in order, or none when the markers do not count up from the first. */
    static List<Point> find(String text, int from, int to) {
        List<int[]> marks = new ArrayList<>();
        int start = from;
        for (int at = from; at < to; at++) {
            if (Chars.blank(text.charAt(at)) || text.charAt(at) == '(') {
                start = at + 1;
            } else if (text.charAt(at) == ')' && at > start && at - start <= LONGEST_NUMBER && follows(text, marks, start, at)) {
                marks.add(new int[] {start, at});
            }
        }
        return marks.size() < 2 ? List.of() : points(text, marks, to);
    }

    private static boolean follows(String text, List<int[]> marks, int from, int to) {
        String mark = text.substring(from, to);
        String before = marks.isEmpty() ? "" : text.substring(marks.getLast()[0], marks.getLast()[1]);
        int order = marks.size() + 1;
        boolean letter = mark.length() == 1 && mark.charAt(0) == 'a' + order - 1;
        boolean roman = Roman.value(mark) == order;
        boolean number = mark.equals(String.valueOf(order));
        return number || letter && (marks.isEmpty() || before.length() == 1) || roman;
    }

    private static List<Point> points(String text, List<int[]> marks, int to) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int from = Chars.skipBlank(text, marks.get(i)[1] + 1, to);
            int next = i + 1 < marks.size() ? marks.get(i + 1)[0] : to;
            int end = Chars.trimEnd(text, from, beforeBracket(text, next, from));
            if (end > from) {
                points.add(new Point(text.substring(marks.get(i)[0], marks.get(i)[1]), from, end));
            }
        }
        return points;
    }

    private static int beforeBracket(String text, int at, int from) {
        return at > from && text.charAt(at - 1) == '(' ? at - 1 : at;
    }
}
