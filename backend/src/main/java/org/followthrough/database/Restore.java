package org.followthrough.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** Puts a backup back: all of it or, when anything does not fit, nothing. */
public final class Restore {

    private final Path directory;
    private final Manifest manifest;

    /** Checks the backup first: it is complete, and every file has its checksum. */
    public Restore(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.manifest = Manifest.in(this.directory);
        manifest.parts().forEach(this::requireUnchanged);
    }

    /** The version to which the schema has to be brought before the rows go in. */
    public String schemaVersion() {
        return manifest.schemaVersion();
    }

    /** What the data directory was used for. */
    public String kind() {
        return manifest.kind();
    }

    /** An empty database has never seen a migration. */
    public static void requireEmpty(Database database, DataDirectory place) {
        try (var connection = database.forMaintenance()) {
            if (new Catalog(connection).version().isPresent()) {
                throw new DatabaseFailure("directory.not.empty", place.root());
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Needs the empty tables of the backup's schema version; gives the number of rows. */
    public long into(Database database) {
        try (var connection = database.forMaintenance()) {
            requireVersion(new Catalog(connection));
            connection.setAutoCommit(false);
            var rows = fill(connection);
            connection.commit();
            connection.setAutoCommit(true);
            run(connection, "analyze");
            return rows;
        } catch (SQLException | IOException e) {
            throw failure(e);
        }
    }

    private void requireUnchanged(Manifest.Part part) {
        var file = directory.resolve(part.file()).normalize();
        try {
            if (!file.startsWith(directory) || !Checksums.of(file).equals(part.sha256())) {
                throw new DatabaseFailure("backup.changed", file);
            }
        } catch (IOException e) {
            throw new DatabaseFailure(e, "backup.changed", file);
        }
    }

    private void requireVersion(Catalog catalog) throws SQLException {
        var reached = catalog.version().orElse("-");
        if (!reached.equals(manifest.schemaVersion())) {
            throw new DatabaseFailure("backup.newer", manifest.schemaVersion(), reached);
        }
    }

    private long fill(Connection connection) throws SQLException, IOException {
        var guards = new Guards(connection);
        guards.lift();
        empty(connection);
        long rows = 0;
        for (var part : manifest.parts()) {
            rows += fill(connection, part);
        }
        setSequences(connection);
        guards.restore();
        return rows;
    }

    /** The migrations themselves may have written rows, which the backup holds as well. */
    private static void empty(Connection connection) throws SQLException {
        for (var table : new Catalog(connection).tables()) {
            run(connection, "delete from " + table.name());
        }
    }

    private long fill(Connection connection, Manifest.Part part) throws SQLException, IOException {
        var table = part.table();
        if (!new Catalog(connection).tables().contains(table)) {
            throw new DatabaseFailure("backup.table.differs", table.name());
        }
        try (var content = new GZIPInputStream(Files.newInputStream(directory.resolve(part.file())))) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy %s %s from stdin".formatted(table.name(), table.columnList()), content);
            requireCount(part, rows);
            return rows;
        }
    }

    private static void requireCount(Manifest.Part part, long rows) {
        if (rows != part.rows()) {
            throw new DatabaseFailure("backup.counts", part.table().name(), "" + part.rows(), "" + rows);
        }
    }

    private void setSequences(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (var sequence : manifest.sequences()) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.value());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static DatabaseFailure failure(Throwable e) {
        return new DatabaseFailure(e, "restore.failed", String.valueOf(e.getMessage()));
    }
}
