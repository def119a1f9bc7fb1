package org.followthrough.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a new cluster needs before the application can use it; repeated at every start, since a first one may have been killed. */
final class FirstUse {

    private static final Logger LOG = LoggerFactory.getLogger(FirstUse.class);

    private final EmbeddedServer server;

    FirstUse(EmbeddedServer server) {
        this.server = server;
    }

    void prepare() {
        try (var connection = server.asAdministrator("postgres")) {
            createRole(connection);
            createDatabase(connection);
            renewCollation(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e, "server.start", server.url(), e.getMessage());
        }
    }

    /** The application is no superuser: a hole in it must not become a program started by the server. */
    private void createRole(Connection connection) throws SQLException {
        if (none(connection, "select 1 from pg_roles where rolname = 'followthrough'")) {
            run(connection, "create role followthrough login password '%s'".formatted(server.password()));
        }
    }

    private void createDatabase(Connection connection) throws SQLException {
        if (none(connection, "select 1 from pg_database where datname = 'followthrough'")) {
            run(connection, "create database followthrough owner followthrough");
        }
    }

    /** Another version of the sorting rules, on another machine say, makes the order in old indexes wrong: they are built anew. */
    private void renewCollation(Connection connection) throws SQLException {
        if (none(connection, """
                select 1 from pg_database where datname = 'followthrough'
                and datcollversion is not distinct from pg_database_collation_actual_version(oid)
                """)) {
            LOG.warn("The sorting rules have another version than the indexes: these are built anew");
            try (var inside = server.asAdministrator("followthrough")) {
                run(inside, "reindex database followthrough");
            }
            run(connection, "alter database followthrough refresh collation version");
        }
    }

    private static boolean none(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
