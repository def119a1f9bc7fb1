package org.followthrough.intake.lists;

import org.followthrough.shared.Violation;

/**
 * What is wrong with one cell.
 *
 * @param row       as a spreadsheet counts, from 1, which is the row of the headings
 * @param column    heading of the column; empty where the whole row is meant
 * @param violation the broken rule
 */
public record CellError(int row, String column, Violation violation) {

    static CellError of(int row, ListColumn column, String messageKey, Object... args) {
        return new CellError(row, column.title(), Violation.of(column.title(), messageKey, args));
    }

    static CellError of(int row, Violation violation) {
        return new CellError(row, violation.field(), violation);
    }
}
