package org.followthrough.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.followthrough.intake.source.Glyphs.Box;

/** Glyphs on one baseline across the whole page, with what little a raised or lowered one differs. */
record Row(List<Box> boxes) {

    private static final float SAME_LINE = 0.6f;
    private static final float WORD_GAP = 1.2f;

    /** The rows from top to bottom. */
    static List<Row> of(List<Box> boxes) {
        var rows = new ArrayList<Row>();
        for (var box : boxes.stream().sorted(Comparator.comparing(Box::baseline)).toList()) {
            if (rows.isEmpty() || !rows.getLast().takes(box)) {
                rows.add(new Row(new ArrayList<>()));
            }
            rows.getLast().boxes.add(box);
        }
        rows.forEach(row -> row.boxes.sort(Comparator.comparing(Box::left)));
        return rows;
    }

    private boolean takes(Box box) {
        return box.baseline() - boxes.getFirst().baseline() < SAME_LINE * Math.max(box.height(), boxes.getFirst().height());
    }

    /** The parts of rows that stand between two places. */
    static List<Row> within(List<Row> rows, float left, float right) {
        return rows.stream().map(row -> new Row(row.boxes.stream().filter(box -> box.left() >= left && box.left() < right).toList()))
                .filter(row -> !row.boxes.isEmpty()).toList();
    }

    float baseline() {
        return boxes.getFirst().baseline();
    }

    float highest() {
        return (float) boxes.stream().mapToDouble(Box::baseline).min().orElse(0);
    }

    float lowest() {
        return (float) boxes.stream().mapToDouble(Box::baseline).max().orElse(0);
    }

    float height() {
        return (float) boxes.stream().mapToDouble(Box::height).max().orElse(0);
    }

    float left() {
        return boxes.getFirst().left();
    }

    float right() {
        return (float) boxes.stream().mapToDouble(Box::right).max().orElse(0);
    }

    /** Pieces without a gap wider than a glyph is high: words of one line, not of two columns. */
    List<float[]> pieces() {
        var pieces = new ArrayList<float[]>();
        for (var box : boxes) {
            if (pieces.isEmpty() || box.left() - pieces.getLast()[1] > WORD_GAP * height()) {
                pieces.add(new float[] {box.left(), box.right()});
            }
            pieces.getLast()[1] = Math.max(pieces.getLast()[1], box.right());
        }
        return pieces;
    }
}
