package org.followthrough.demo;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock of the whole database, held by one connection until it is closed or its process is gone. */
final class SessionLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);
    private static final int SECONDS = 5;

    private final Connection connection;
    private final String release;

    private SessionLock(Connection connection, String release) {
        this.connection = connection;
        this.release = release;
    }

    /** Waits until nobody else has the lock, and takes it alone. */
    static SessionLock take(DataSource dataSource, long key) {
        return take(dataSource, "select pg_advisory_lock(" + key + ")", "select pg_advisory_unlock(" + key + ")");
    }

    /** Waits until nobody has or waits for the lock alone, and takes it together with others. */
    static SessionLock share(DataSource dataSource, long key) {
        return take(dataSource, "select pg_advisory_lock_shared(" + key + ")", "select pg_advisory_unlock_shared(" + key + ")");
    }

    private static SessionLock take(DataSource dataSource, String take, String release) {
        try {
            var lock = new SessionLock(dataSource.getConnection(), release);
            lock.run(take);
            return lock;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** False when the connection broke, and the lock with it. */
    boolean isHeld() {
        try {
            return connection.isValid(SECONDS);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A lock whose connection broke is free already. */
    @Override
    public void close() {
        try (connection) {
            run(release);
        } catch (SQLException broken) {
            LOG.debug("a lock was lost with its connection", broken);
        }
    }
}
