package org.followthrough.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole list in columns, the same in every format. It is read in pages, so that neither memory nor a database connection
 * waits for a slow reader.
 *
 * @param name of the file, without its ending
 */
public record Table<T>(String name, List<Column<T>> columns, Pages<T> pages) {

    /** What the values of a column are, null beside. */
    public enum Holds { TEXT, NUMBER, FLAG, INSTANT, LIST }

    /** One column; its values are what it says that it holds, or null. */
    public record Column<T>(String name, Holds holds, Function<T, @Nullable Object> value) {
    }

    /** Gives the next rows after the last one, none when there are no more. */
    public interface Pages<T> {
        List<T> after(@Nullable T last);
    }

    /** A list that is read at once. */
    public static <T> Pages<T> whole(List<T> rows) {
        return last -> last == null ? rows : List.of();
    }

    /** What a row holds, in the order of the columns. */
    public List<@Nullable Object> cells(T row) {
        var cells = new @Nullable Object[columns.size()];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = columns.get(i).value().apply(row);
        }
        return Arrays.asList(cells);
    }

    /** The names of the columns. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }
}
