package org.followthrough.tables;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; closing it ends the file. */
public interface TableWriter extends AutoCloseable {

    /** What parts several values in one cell. */
    String LIST_PARTED_BY = "; ";

    /** Several values as one text. */
    static String joined(List<?> values) {
        return switch (values.size()) {
            case 0 -> "";
            case 1 -> String.valueOf(values.getFirst());
            default -> values.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(LIST_PARTED_BY));
        };
    }

    /** Cells are texts, numbers, truth values, lists of texts, or null. */
    void row(List<@Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
