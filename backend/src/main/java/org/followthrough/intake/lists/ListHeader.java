package org.followthrough.intake.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.tables.Cell;
import org.followthrough.tables.TableRow;
import org.jspecify.annotations.Nullable;

/** The first row of a list: which column stands where. Their order is free. */
final class ListHeader {

    private static final int LONGEST_HEADING = 60;

    private final TableRow row;
    private final @Nullable String source;
    private final Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
    private final List<CellError> errors = new ArrayList<>();

    /** @throws RuleViolation when none of the headings is known: then it is no list of recommendations */
    ListHeader(TableRow row) {
        this(row, null);
    }

    /** @param source the body whose list this was before it was translated, or null where it is one of ours */
    ListHeader(TableRow row, @Nullable String source) {
        this.row = row;
        this.source = source;
        for (var place = 0; place < row.cells().size(); place++) {
            read(place, row.cells().get(place).text().strip());
        }
        if (places.isEmpty()) {
            throw RuleViolation.of("file", "intake.list.header");
        }
    }

    private void read(int place, String heading) {
        var column = ListColumn.of(heading);
        if (column.isPresent() && places.putIfAbsent(column.get(), place) != null) {
            errors.add(CellError.of(row.number(), column.get(), "intake.list.column.twice", heading));
        }
        if (column.isEmpty() && !heading.isEmpty()) {
            var shown = heading.length() <= LONGEST_HEADING ? heading : heading.substring(0, LONGEST_HEADING) + "…";
            errors.add(new CellError(row.number(), shown, Violation.of("file", "intake.list.column.unknown", shown)));
        }
    }

    /** True where another body wrote the list, which knows nothing of what was done here with its recommendations. */
    boolean isForeign() {
        return source != null;
    }

    int row() {
        return row.number();
    }

    /** Headings as they were written. */
    List<String> names() {
        return row.cells().stream().map(Cell::text).toList();
    }

    /** What is wrong with the headings. */
    List<CellError> errors() {
        return List.copyOf(errors);
    }

    boolean has(ListColumn column) {
        return places.containsKey(column);
    }

    /** The cell of a column; nothing where the list does not have the column. */
    Optional<Cell> cell(TableRow of, ListColumn column) {
        return Optional.ofNullable(places.get(column)).map(of::cell);
    }

    /** The known columns of the list. */
    Set<ListColumn> columns() {
        return places.keySet();
    }

    /** True when something stands beside the table, under no heading. */
    boolean isOverfull(TableRow of) {
        return of.cells().stream().skip(row.cells().size()).anyMatch(cell -> !cell.text().isBlank());
    }
}
