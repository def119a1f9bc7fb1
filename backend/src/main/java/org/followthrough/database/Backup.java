package org.followthrough.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * One consistent copy of everything, evidence included, as it was at one instant: all tables are read in one read-only
 * transaction, so the system may go on working meanwhile.
 */
public final class Backup {

    private final Path directory;

    /** Into a directory that is new or empty. */
    public Backup(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Gives the number of rows. */
    public long of(Database database, String kind) {
        requireEmpty();
        try (var connection = database.forMaintenance()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var manifest = copied(connection, kind);
            manifest.writeTo(directory);
            return manifest.parts().stream().mapToLong(Manifest.Part::rows).sum();
        } catch (SQLException | IOException e) {
            throw new DatabaseFailure(e, "backup.failed", directory, e.getMessage());
        }
    }

    private void requireEmpty() {
        try {
            Files.createDirectories(directory, DataDirectory.closed("rwx------"));
            try (var content = Files.list(directory)) {
                if (content.findAny().isPresent()) {
                    throw new DatabaseFailure("backup.directory.not.empty", directory);
                }
            }
        } catch (IOException e) {
            throw new DatabaseFailure(e, "backup.failed", directory, e.toString());
        }
    }

    private Manifest copied(Connection connection, String kind) throws SQLException, IOException {
        var catalog = new Catalog(connection);
        var version = catalog.version().orElseThrow(() -> new DatabaseFailure("backup.nothing.there", kind));
        List<Manifest.Part> parts = new ArrayList<>();
        for (var table : catalog.tables()) {
            parts.add(copied(connection, table));
        }
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Manifest(Manifest.FORMAT, now, kind, version, parts, catalog.sequences());
    }

    private Manifest.Part copied(Connection connection, Catalog.Table table) throws SQLException, IOException {
        var file = table.name().replaceAll("[^A-Za-z0-9_.]", "-") + ".copy.gz";
        var digest = Checksums.sha256();
        try (var channel = FileChannel.open(directory.resolve(file),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), DataDirectory.closed("rw-------"))) {
            var rows = copy(connection, table, new DigestOutputStream(Channels.newOutputStream(channel), digest));
            channel.force(true);
            return new Manifest.Part(table, file, rows, Checksums.hex(digest));
        }
    }

    private static long copy(Connection connection, Catalog.Table table, OutputStream file) throws SQLException, IOException {
        var zip = new FastGzip(file);
        var rows = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("copy %s %s to stdout".formatted(table.name(), table.columnList()), zip);
        zip.finish();
        return rows;
    }
}
