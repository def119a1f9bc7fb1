package org.followthrough.tables;

import java.util.List;
import java.util.Optional;
import org.followthrough.shared.RuleViolation;

/** Reads a table row by row, so that memory does not grow with its rows. */
public interface TableReader extends AutoCloseable {

    /** Names of further tables in the same file, which are not read. */
    default List<String> unread() {
        return List.of();
    }

    /** The next row, blank ones included; nothing after the last. @throws RuleViolation where the file cannot be read on */
    Optional<TableRow> next();

    @Override
    void close();
}
