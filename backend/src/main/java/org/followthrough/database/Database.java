package org.followthrough.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database a process works with: an external one where the environment names it, else the data directory's own. */
public sealed interface Database extends AutoCloseable {

    /** Starts nothing yet, so that whoever has to close it can take note of it first. */
    static Database of(DataDirectory directory, Map<String, String> environment) {
        return isExternal(environment) ? External.of(environment) : new Embedded(new EmbeddedServer(directory));
    }

    static boolean isExternal(Map<String, String> environment) {
        return !environment.getOrDefault(External.ADDRESS, "").isBlank();
    }

    void open();

    String url();

    String user();

    String password();

    /** A connection for looking after the data: where the server is ours, it may do everything. */
    Connection forMaintenance() throws SQLException;

    @Override
    void close();

    /** The data directory's own. */
    record Embedded(EmbeddedServer server) implements Database {

        @Override
        public void open() {
            server.open();
        }

        @Override
        public String url() {
            return server.url();
        }

        @Override
        public String user() {
            return server.user();
        }

        @Override
        public String password() {
            return server.password();
        }

        @Override
        public Connection forMaintenance() throws SQLException {
            return server.asAdministrator(Secrets.APPLICATION);
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** One that somebody else runs, and that several nodes may share. */
    record External(String url, String user, String password) implements Database {

        private static final String ADDRESS = "FOLLOWTHROUGH_DB_URL";

        private static External of(Map<String, String> environment) {
            var url = environment.getOrDefault(ADDRESS, "").strip();
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new DatabaseFailure("address.unusable");
            }
            return new External(url, environment.getOrDefault("FOLLOWTHROUGH_DB_USER", ""),
                    environment.getOrDefault("FOLLOWTHROUGH_DB_PASSWORD", ""));
        }

        @Override
        public void open() {
            // Whoever runs it has started it.
        }

        @Override
        public Connection forMaintenance() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public void close() {
            // Whoever runs it stops it.
        }
    }
}
