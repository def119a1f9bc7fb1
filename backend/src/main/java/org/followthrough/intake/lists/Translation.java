package org.followthrough.intake.lists;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.register.Upstream;
import org.followthrough.tables.Cell;
import org.followthrough.tables.TableRow;

/** Another body's list as one of ours: the same rows under our headings. */
final class Translation {

    private static final List<Connector> CONNECTORS = List.of(new HumanRightsIndex(), new CompactPledges());
    private static final List<ListColumn> COLUMNS = List.copyOf(EnumSet.of(ListColumn.TITLE, ListColumn.VERBATIM, ListColumn.SECTION,
            ListColumn.GCM_OBJECTIVES, ListColumn.ADDRESSEE_GROUPS, ListColumn.VERIFIABILITY, ListColumn.AMBITION, ListColumn.CONSENSUS,
            ListColumn.UPSTREAM));

    private final Connector connector;
    private final ForeignHeader from;

    private Translation(Connector connector, ForeignHeader from) {
        this.connector = connector;
        this.from = from;
    }

    /** Whoever knows these headings; nobody where the list is one of ours. */
    static Optional<Translation> of(TableRow header) {
        var from = new ForeignHeader(header);
        return CONNECTORS.stream().filter(connector -> connector.reads(from)).findFirst().map(connector -> new Translation(connector, from));
    }

    ListHeader header() {
        return new ListHeader(new TableRow(from.row(), COLUMNS.stream().map(column -> Cell.plain(column.title())).toList()), connector.source());
    }

    /** The row under our headings, with its own number; nothing where it holds no recommendation. */
    Optional<TableRow> row(TableRow row) {
        return connector.values(new ForeignRow(from, row)).map(values -> new TableRow(row.number(), cells(values)));
    }

    private List<Cell> cells(Map<ListColumn, String> values) {
        var cells = new ArrayList<Cell>();
        for (var column : COLUMNS) {
            var value = values.getOrDefault(column, "");
            cells.add(Cell.plain(column == ListColumn.UPSTREAM && !value.isBlank() ? new Upstream(connector.source(), value.strip()).toString() : value));
        }
        return cells;
    }
}
