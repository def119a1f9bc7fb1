package org.followthrough.api;

import java.util.List;
import java.util.ResourceBundle;
import org.followthrough.api.http.Table;
import org.followthrough.api.http.Table.Column;
import org.followthrough.api.http.Table.Holds;
import org.followthrough.tables.TableWriter;
import org.springframework.stereotype.Component;

/**
 * What each column of the whole lists holds, made from the very columns that the lists are written with: one that has no words here is
 * refused, so that the dictionary cannot lie (features, row K2).
 */
@Component
class ListDictionary {

    private final ResourceBundle words = ResourceBundle.getBundle("i18n/columns");

    /** A list with its columns, named as the Frictionless table schema names them. */
    record Described(String name, List<ColumnView> fields) {
    }

    /**
     * A column.
     *
     * @param type string, integer, boolean, datetime, or list
     * @param delimiter what parts the values of a list in one cell; in JSON they are an array
     */
    record ColumnView(String name, String type, String description, @org.jspecify.annotations.Nullable String delimiter) {
    }

    Described of(Table<?> table) {
        return new Described(table.name(), table.columns().stream().map(column -> view(table.name(), column)).toList());
    }

    private ColumnView view(String list, Column<?> column) {
        return new ColumnView(column.name(), type(column.holds()), description(list, column.name()),
                column.holds() == Holds.LIST ? TableWriter.LIST_PARTED_BY : null);
    }

    /** Columns that count a code share the words of their value. */
    private String description(String list, String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? words.getString(list + "." + name) : words.getString(list + "." + name.substring(0, dot)) + ": " + name.substring(dot + 1);
    }

    private static String type(Holds holds) {
        return switch (holds) {
            case TEXT -> "string";
            case NUMBER -> "integer";
            case FLAG -> "boolean";
            case INSTANT -> "datetime";
            case LIST -> "list";
        };
    }
}
