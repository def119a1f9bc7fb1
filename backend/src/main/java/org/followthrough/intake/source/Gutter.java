package org.followthrough.intake.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The strip between two columns. */
record Gutter(float left, float right) {

    private static final float NARROWEST = 7;
    private static final float NARROWEST_COLUMN = 0.18f;
    private static final float CROSSING = 0.8f;
    private static final int FEWEST_ROWS = 4;
    private static final int FEWEST_BESIDE = 2;
    private static final float FULL = 0.6f;
    private static final float OFTEN = 0.4f;
    private static final double WITHIN = 0.97;

    /** The widest strip that as few rows as possible cross, and that parts the others into two columns of full lines. */
    static Optional<Gutter> of(List<Row> rows) {
        var left = edge(rows.stream().map(Row::left), 1 - WITHIN);
        var right = edge(rows.stream().map(Row::right), WITHIN);
        var width = Math.round(right - left);
        if (width < 10 * NARROWEST || rows.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        var covered = covered(rows, left, width);
        return IntStream.rangeClosed(0, (int) (CROSSING * rows.size())).mapToObj(crossing -> widest(covered, crossing, left, width))
                .flatMap(Optional::stream).filter(gutter -> gutter.partsFullLines(rows, left, right)).findFirst();
    }

    /** Where nearly all rows begin or end; an address that runs over the margin is no edge. */
    private static float edge(Stream<Float> places, double share) {
        var sorted = places.sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    /** How many rows cover each unit of the width. */
    private static int[] covered(List<Row> rows, float left, int width) {
        var covered = new int[width + 1];
        for (var row : rows) {
            for (var piece : row.pieces()) {
                for (var x = Math.max(0, (int) (piece[0] - left)); x <= Math.min(width, (int) (piece[1] - left)); x++) {
                    covered[x]++;
                }
            }
        }
        return covered;
    }

    private static Optional<Gutter> widest(int[] covered, int crossing, float left, int width) {
        Gutter widest = null;
        var from = -1;
        for (var x = (int) (NARROWEST_COLUMN * width); x <= (1 - NARROWEST_COLUMN) * width; x++) {
            if (covered[x] > crossing) {
                from = -1;
            } else {
                from = from < 0 ? x : from;
                var found = new Gutter(left + from, left + x + 1);
                widest = widest == null || found.width() > widest.width() ? found : widest;
            }
        }
        return Optional.ofNullable(widest).filter(gutter -> gutter.width() >= NARROWEST);
    }

    float width() {
        return right - left;
    }

    float middle() {
        return (left + right) / 2;
    }

    boolean isCrossedBy(Row row) {
        return row.pieces().stream().anyMatch(piece -> piece[0] < middle() && piece[1] > middle());
    }

    private boolean partsFullLines(List<Row> rows, float from, float to) {
        var free = rows.stream().filter(row -> !isCrossedBy(row)).toList();
        var before = Row.within(free, from, middle());
        var behind = Row.within(free, middle(), to + 1);
        return Math.max(before.size(), behind.size()) >= FEWEST_ROWS && Math.min(before.size(), behind.size()) >= FEWEST_BESIDE
                && isFull(before, from, left) && isFull(behind, right, to);
    }

    /** Most of the width is covered by many lines; cells of a table begin at one place and end early. */
    private static boolean isFull(List<Row> lines, float from, float to) {
        var covered = covered(lines, from, Math.round(to - from));
        var most = Arrays.stream(covered).max().orElse(0);
        return Arrays.stream(covered).filter(count -> count >= OFTEN * most).count() >= FULL * covered.length;
    }
}
