package org.followthrough.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final String SCHEMA = """
            create schema tracker; create schema camunda;
            set search_path to tracker;
            create table flyway_schema_history (installed_rank int, version text, success boolean);
            insert into flyway_schema_history values (1, '1', true), (2, '2', true), (3, null, true);
            create table sector (code text primary key, label text);
            insert into sector values ('from-the-migration', 'a row that the backup lacks');
            create table party (code text primary key, sector text constraint party_has_a_sector references sector,
                folded text generated always as (lower(code)) stored);
            comment on constraint party_has_a_sector on party is 'Who speaks for whom';
            create table "Odd name" (id bigint generated always as identity primary key, parent bigint references "Odd name",
                content bytea, "when" timestamptz default now());
            create table sealed (id int);
            create function refuse() returns trigger language plpgsql as 'begin raise ''never changed''; end';
            create trigger sealed_for_good before insert or update or delete on sealed execute function refuse();
            create table camunda.act_ru_execution (id_ text primary key, parent_ text references camunda.act_ru_execution);
            """;

    private static final String ROWS = """
            set search_path to tracker;
            delete from sector;
            insert into sector values ('s', E'tab\\t, newline\\n, backslash \\\\ and ''quotes''');
            insert into party (code, sector) select 'P' || n, 's' from generate_series(1, 1000) n;
            insert into "Odd name" (parent, content) values (null, '\\x00ff10'), (1, null), (2, '\\x');
            alter table sealed disable trigger all; insert into sealed values (7); alter table sealed enable trigger all;
            insert into camunda.act_ru_execution values ('a', null), ('b', 'a');
            """;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @TempDir
    private static Path shared;

    @TempDir
    private Path temporary;

    private static EmbeddedServer server;

    private Database source;

    @BeforeAll
    static void start() {
        server = new EmbeddedServer(new DataDirectory(shared)).open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        source = database();
        run(source, SCHEMA);
        run(source, ROWS);
    }

    @Test
    void everyRowOfBothSchemasComesBackAsItWas() throws SQLException {
        assertThat(new Backup(copy()).of(source, "main")).isEqualTo(1 + 1000 + 3 + 1 + 2);
        var target = restored();
        for (var table : new String[] {"sector", "party", "\"Odd name\"", "sealed", "camunda.act_ru_execution"}) {
            assertThat(fingerprint(target, table)).isEqualTo(fingerprint(source, table));
        }
    }

    @Test
    void whatProtectsTheRowsIsInForceAgain() throws SQLException {
        new Backup(copy()).of(source, "main");
        var target = restored();
        assertThatThrownBy(() -> run(target, "delete from tracker.sealed")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> run(target, "insert into tracker.party values ('X', 'nobody')"))
                .hasMessageContaining("party_has_a_sector");
        assertThat(one(target, "select obj_description(oid) from pg_constraint where conname = 'party_has_a_sector'"))
                .isEqualTo("Who speaks for whom");
    }

    @Test
    void newRowsGetNumbersAfterTheRestoredOnes() throws SQLException {
        new Backup(copy()).of(source, "main");
        assertThat(one(restored(), "insert into tracker.\"Odd name\" (parent) values (1) returning id")).isEqualTo("4");
    }

    @Test
    void theBackupRemembersWhatTheDataIsFor() {
        new Backup(copy()).of(source, "demo");
        assertThat(new Restore(copy()).kind()).isEqualTo("demo");
        assertThat(new Restore(copy()).schemaVersion()).isEqualTo("2");
    }

    @Test
    void aDamagedFileIsNoticedBeforeAnythingIsRestored() throws IOException {
        new Backup(copy()).of(source, "main");
        Files.write(copy().resolve("tracker.party.copy.gz"), new byte[] {0}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> new Restore(copy())).hasMessageContaining("tracker.party.copy.gz");
    }

    @Test
    void aMissingFileIsNoticedBeforeAnythingIsRestored() throws IOException {
        new Backup(copy()).of(source, "main");
        Files.delete(copy().resolve("tracker.party.copy.gz"));
        assertThatThrownBy(() -> new Restore(copy())).hasMessageContaining("tracker.party.copy.gz");
    }

    @Test
    void aDirectoryWithoutAManifestIsNoBackup() {
        assertThatThrownBy(() -> new Restore(temporary)).isInstanceOf(DatabaseFailure.class).hasMessageContaining("manifest");
    }

    @Test
    void aBackupNeverOverwritesAnything() throws IOException {
        Files.createDirectories(copy());
        Files.writeString(copy().resolve("yesterday"), "precious");
        assertThatThrownBy(() -> new Backup(copy()).of(source, "main")).hasMessageContaining("not empty");
    }

    @Test
    void aSchemaThatIsOlderThanTheBackupTakesNothing() throws SQLException {
        new Backup(copy()).of(source, "main");
        var target = database();
        run(target, SCHEMA);
        run(target, "update tracker.flyway_schema_history set version = '1'");
        assertThatThrownBy(() -> new Restore(copy()).into(target)).hasMessageContaining("schema version 2");
    }

    @Test
    void aTableThatDoesNotFitTakesEverythingBack() throws SQLException {
        new Backup(copy()).of(source, "main");
        var target = database();
        run(target, SCHEMA);
        run(target, "alter table tracker.party drop column sector");
        assertThatThrownBy(() -> new Restore(copy()).into(target)).hasMessageContaining("tracker.party");
        assertThat(one(target, "select code from tracker.sector")).isEqualTo("from-the-migration");
    }

    @Test
    void rowsThatContradictAForeignKeyAreNotRestored() throws SQLException {
        run(source, "alter table tracker.party drop constraint party_has_a_sector; delete from tracker.sector");
        new Backup(copy()).of(source, "main");
        assertThatThrownBy(this::restored).isInstanceOf(DatabaseFailure.class).hasMessageContaining("party_has_a_sector");
    }

    @Test
    void aDatabaseThatWasNeverMigratedIsNotBackedUp() throws SQLException {
        var empty = database();
        assertThatThrownBy(() -> new Backup(copy()).of(empty, "main")).isInstanceOf(DatabaseFailure.class);
    }

    @Test
    void onlyADatabaseWithoutMigrationsCountsAsEmpty() throws SQLException {
        var place = new DataDirectory(temporary);
        Restore.requireEmpty(database(), place);
        assertThatThrownBy(() -> Restore.requireEmpty(source, place)).hasMessageContaining("empty data directory");
    }

    @Test
    void aCopyIsOfOneInstantWhateverIsWrittenMeanwhile() throws Exception {
        try (var writer = DriverManager.getConnection(source.url(), source.user(), source.password());
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into tracker.sector values ('t', 'uncommitted')");
            new Backup(copy()).of(source, "main");
            writer.commit();
        }
        assertThat(one(restored(), "select count(*) from tracker.sector")).isEqualTo("1");
    }

    private Path copy() {
        return temporary.resolve("copy");
    }

    private Database restored() throws SQLException {
        var target = database();
        run(target, SCHEMA);
        new Restore(copy()).into(target);
        return target;
    }

    /** A new database for each: as an external one, so that nothing depends on being the administrator. */
    private static Database database() throws SQLException {
        var name = "copy_" + NUMBERS.incrementAndGet();
        try (var connection = server.asAdministrator("postgres"); var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner followthrough");
        }
        return Database.of(new DataDirectory(shared), Map.of(
                "FOLLOWTHROUGH_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + name,
                "FOLLOWTHROUGH_DB_USER", server.user(), "FOLLOWTHROUGH_DB_PASSWORD", server.password()));
    }

    private static String fingerprint(Database database, String table) throws SQLException {
        return one(database, "set search_path to tracker; select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t");
    }

    private static void run(Database database, String commands) throws SQLException {
        try (var connection = database.forMaintenance(); var statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }

    private static String one(Database database, String query) throws SQLException {
        try (var connection = database.forMaintenance(); var statement = connection.createStatement()) {
            var hasRows = statement.execute(query);
            while (!hasRows) {
                hasRows = statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
