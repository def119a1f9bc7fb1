package org.followthrough.tables;

import java.util.Optional;
import org.followthrough.shared.RuleViolation;

/** Reads a table row by row, so that memory does not grow with its rows. */
public interface TableReader extends AutoCloseable {

    /** The next row, blank ones included; nothing after the last. @throws RuleViolation where the file cannot be read on */
    Optional<TableRow> next();

    @Override
    void close();
}
