package org.followthrough.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database that cannot be reached for the moment, which is no defect: what was asked for can be asked for again. */
public final class Outage {

    /** Connections that broke or were not to be had; a server that stops, starts or has no place left (PostgreSQL, appendix A). */
    private static final List<String> STATES = List.of("08", "57P", "53");
    private static final int DEEPEST = 20;

    private Outage() {
    }

    /** True when that is why something failed. */
    public static boolean isBehind(@Nullable Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException failure && isOutage(failure));
    }

    /** The pool's own refusals carry no state: a connection that was closed under its user, or a pool that closes. */
    private static boolean isOutage(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException || state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
