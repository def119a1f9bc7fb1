package org.followthrough.tables;

import java.util.List;

/**
 * One row as it was read.
 *
 * @param number as a spreadsheet counts, from 1
 * @param cells  from the first column on; cells at the end may be left out
 */
public record TableRow(int number, List<Cell> cells) {

    /** The cell of a column, counted from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** True when nothing stands in the row. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.kind() != Cell.Kind.UNCOMPUTED && cell.text().isBlank());
    }
}
