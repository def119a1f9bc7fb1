package org.followthrough.api.http;

import java.util.List;
import java.util.Map;
import org.followthrough.shared.Violation;

/** A list has errors (422): the first of them by row and column, with members that say how many there are. */
public final class WrongRows extends RuntimeException {

    private final transient List<Cell> cells;
    private final transient Map<String, Object> members;

    public WrongRows(List<Cell> cells, Map<String, Object> members) {
        super(cells.toString(), null, false, false);
        this.cells = List.copyOf(cells);
        this.members = Map.copyOf(members);
    }

    /**
     * What is wrong with a cell.
     *
     * @param row    as a spreadsheet counts, from 1
     * @param column its heading, empty for the whole row
     */
    public record Cell(int row, String column, Violation violation) {

        /** The cell as the errors of a body name fields. */
        String field() {
            return "rows[" + row + "]" + (column.isEmpty() ? "" : "." + column);
        }
    }

    List<Cell> cells() {
        return cells;
    }

    Map<String, Object> members() {
        return members;
    }
}
