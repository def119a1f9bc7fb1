package org.followthrough.demo;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A lock of the whole database, held by one connection until it is closed or its process is gone. */
final class SessionLock implements AutoCloseable {

    private final Connection connection;
    private final long key;

    private SessionLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** Waits for the lock and takes it. */
    static SessionLock take(DataSource dataSource, long key) {
        try {
            var lock = new SessionLock(dataSource.getConnection(), key);
            lock.run("select pg_advisory_lock(" + key + ")");
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

    @Override
    public void close() {
        try (connection) {
            run("select pg_advisory_unlock(" + key + ")");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
