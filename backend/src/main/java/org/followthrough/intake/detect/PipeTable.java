package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;

/** Tables drawn with upright strokes: of each row only the cell that says most is read, as an item of a list. */
final class PipeTable {

    private static final char STROKE = '|';

    private PipeTable() {
    }

    static boolean row(String text, Line line) {
        return text.charAt(line.start()) == STROKE && cells(text, line).size() >= 2;
    }

    /** A row of dashes, below the names of the columns. */
    static boolean rule(String text, Line line) {
        return row(text, line) && text.substring(line.start(), line.end()).chars().allMatch(c -> "|-:= \t".indexOf(c) >= 0);
    }

    /** The longest cell: first character and one past its last. */
    static int[] longest(String text, Line line) {
        int[] longest = {line.start(), line.start()};
        for (int[] cell : cells(text, line)) {
            longest = cell[1] - cell[0] > longest[1] - longest[0] ? cell : longest;
        }
        return longest;
    }

    private static List<int[]> cells(String text, Line line) {
        List<int[]> cells = new ArrayList<>();
        int from = line.start() + 1;
        for (int at = from; at < line.end(); at++) {
            if (text.charAt(at) == STROKE) {
                cells.add(new int[] {from, at});
                from = at + 1;
            }
        }
        if (from < line.end()) {
            cells.add(new int[] {from, line.end()});
        }
        return cells;
    }
}
