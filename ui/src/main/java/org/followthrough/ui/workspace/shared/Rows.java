package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A dense table, made of the elements of a table: it reads aloud, prints, and becomes cards where it is narrow. */
public class Rows<T> extends Div {

    private record Column<T>(String heading, String styles, boolean names, Function<T, Component> cell) {
    }

    private final transient List<Column<T>> columns = new ArrayList<>();
    private final NativeTable table = new NativeTable();
    private String group = "";

    /** A table with a name, which is read and not shown. */
    public Rows(String name) {
        addClassName("scroll");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", name);
        table.addClassNames("vgrid", "cards");
        add(table);
    }

    /** The column that names its row. */
    public Rows<T> names(String heading, Function<T, Component> cell) {
        columns.add(new Column<>(heading, "", true, cell));
        return this;
    }

    /** A further column; styles are {@code n} for numbers, {@code d} for dates, {@code wide} where it goes on narrow pages. */
    public Rows<T> column(String heading, String styles, Function<T, Component> cell) {
        columns.add(new Column<>(heading, styles, false, cell));
        return this;
    }

    /** Stays a table where it is narrow: its columns are to be compared. */
    public Rows<T> sideBySide() {
        table.removeClassName("cards");
        return this;
    }

    /** Shows these rows and no others. */
    public void show(Collection<T> rows) {
        group = "";
        table.getHead().removeAll();
        table.getBody().removeAll();
        head();
        more(rows);
    }

    /** Adds rows below. */
    public void more(Collection<T> rows) {
        rows.forEach(row -> table.getBody().add(row(row)));
    }

    /** Adds rows below, under a heading for every group; rows come in the order of their groups. */
    public void more(Collection<T> rows, Function<T, String> groupOf) {
        for (var row : rows) {
            var next = groupOf.apply(row);
            if (!next.equals(group)) {
                group = next;
                table.getBody().add(groupRow(next));
            }
            table.getBody().add(row(row));
        }
    }

    /** How many rows are shown, headings of groups included. */
    public long count() {
        return table.getBody().getChildren().count();
    }

    private void head() {
        var row = new NativeTableRow();
        columns.forEach(column -> row.add(styled(header(column.heading(), "col"), column.styles())));
        table.getHead().add(row);
    }

    private NativeTableRow groupRow(String text) {
        var cell = header(text, "rowgroup");
        cell.getElement().setAttribute("colspan", String.valueOf(columns.size()));
        var row = new NativeTableRow(cell);
        row.addClassName("grp");
        return row;
    }

    private NativeTableRow row(T value) {
        var row = new NativeTableRow();
        columns.forEach(column -> row.add(cell(column, value)));
        return row;
    }

    private HtmlContainer cell(Column<T> column, T value) {
        if (column.names()) {
            var cell = header("", "row");
            cell.add(column.cell().apply(value));
            return cell;
        }
        var cell = new NativeTableCell(column.cell().apply(value));
        cell.getElement().setAttribute("data-l", column.heading());
        return styled(cell, column.styles());
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static HtmlContainer styled(HtmlContainer cell, String styles) {
        if (!styles.isEmpty()) {
            cell.addClassNames(styles.split(" "));
        }
        return cell;
    }
}
