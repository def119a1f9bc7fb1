package org.followthrough.bulk;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Failures that say nothing of an item: they pass. */
final class Passing {

    private Passing() {
    }

    /** Somebody else had locked or changed the same; the engine names its kind of it only by its class. */
    static boolean isCollision(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof ConcurrencyFailureException
                || cause.getClass().getSimpleName().equals("OptimisticLockingException"));
    }

    /** The database is not there, or the connection to it was lost (classes 08 and 57 of its states). */
    static boolean isOutage(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException || cause instanceof SQLException sql && isLost(sql));
    }

    private static boolean isLost(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).filter(state -> state.startsWith("08") || state.startsWith("57P")).isPresent();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
