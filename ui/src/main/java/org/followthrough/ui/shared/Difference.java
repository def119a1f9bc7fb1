package org.followthrough.ui.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs between two texts, by words: the longest words that both have in the same order stay, the others were removed or added.
 * Texts without much in common, or too long to be compared, are one removal and one addition.
 */
public record Difference(List<Piece> pieces) {

    /** So many pairs of words are compared at most, which takes a few milliseconds. */
    private static final int MOST = 4_000_000;
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    /** What became of some words. */
    public enum Kind {
        SAME, REMOVED, ADDED
    }

    /** Words next to each other of which the same became. */
    public record Piece(Kind kind, String text) {
    }

    /** From one text to the other. */
    public static Difference between(String before, String after) {
        var from = words(before);
        var to = words(after);
        var start = commonStart(from, to);
        var end = commonEnd(from, to, start);
        var pieces = new ArrayList<Piece>();
        from.subList(0, start).forEach(word -> add(pieces, Kind.SAME, word));
        middle(from.subList(start, from.size() - end), to.subList(start, to.size() - end), pieces);
        to.subList(to.size() - end, to.size()).forEach(word -> add(pieces, Kind.SAME, word));
        return new Difference(List.copyOf(pieces));
    }

    /** The text as it was, with what was removed from it marked. */
    public List<Piece> before() {
        return pieces.stream().filter(piece -> piece.kind() != Kind.ADDED).toList();
    }

    /** The text as it is, with what was added to it marked. */
    public List<Piece> after() {
        return pieces.stream().filter(piece -> piece.kind() != Kind.REMOVED).toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static int commonStart(List<String> from, List<String> to) {
        var same = 0;
        while (same < from.size() && same < to.size() && isSame(from.get(same), to.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonEnd(List<String> from, List<String> to, int start) {
        var same = 0;
        while (same < Math.min(from.size(), to.size()) - start && isSame(from.get(from.size() - 1 - same), to.get(to.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    /** Space behind a word is nobody's change. */
    private static boolean isSame(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static void middle(List<String> from, List<String> to, List<Piece> pieces) {
        if ((long) from.size() * to.size() > MOST) {
            from.forEach(word -> add(pieces, Kind.REMOVED, word));
            to.forEach(word -> add(pieces, Kind.ADDED, word));
        } else {
            walk(from, to, longest(from, to), pieces);
        }
    }

    /** How many words both have in common from each pair of places on. */
    private static int[][] longest(List<String> from, List<String> to) {
        var common = new int[from.size() + 1][to.size() + 1];
        for (var i = from.size() - 1; i >= 0; i--) {
            for (var j = to.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(from.get(i), to.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void walk(List<String> from, List<String> to, int[][] common, List<Piece> pieces) {
        var i = 0;
        var j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && isSame(from.get(i), to.get(j))) {
                add(pieces, Kind.SAME, to.get(j++));
                i++;
            } else if (i < from.size() && (j == to.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.REMOVED, from.get(i++));
            } else {
                add(pieces, Kind.ADDED, to.get(j++));
            }
        }
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }
}
