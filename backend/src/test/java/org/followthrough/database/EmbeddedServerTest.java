package org.followthrough.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path shared;

    @TempDir
    private Path temporary;

    /** Creating the files takes longest, so that is done once. */
    @BeforeAll
    static void createFiles() {
        new EmbeddedServer(new DataDirectory(shared)).open().close();
    }

    @BeforeEach
    void copyFiles() throws IOException {
        try (var files = Files.walk(shared)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, directory().root().resolve(shared.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnly() throws Exception {
        try (var _ = opened()) {
            var permissions = Files.getPosixFilePermissions(directory().secrets());
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
    }

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() throws SQLException {
        try (var server = opened()) {
            run(server, "create table kept as select 42 as answer");
        }
        try (var server = opened()) {
            assertThat(one(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void closingLeavesNoProcessBehind() {
        var server = opened();
        var pid = server.pid();
        server.close();
        assertThat(new Postmaster(pid, 0).isAlive()).isFalse();
    }

    @Test
    void theNextStartFindsTheServerOnTheSamePort() {
        int port;
        try (var server = opened()) {
            port = server.port();
        }
        try (var server = opened()) {
            assertThat(server.port()).isEqualTo(port);
        }
    }

    @Test
    void aPortThatSomebodyElseHasTakenMeanwhileIsLeftToThem() throws Exception {
        int port;
        try (var server = opened()) {
            port = server.port();
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress()); var server = opened()) {
            assertThat(server.port()).isNotEqualTo(port);
        }
    }

    @Test
    void aSecondUserAttachesAndTheLastOneStopsTheServer() throws SQLException {
        var first = opened();
        var second = opened();
        assertThat(second.pid()).isEqualTo(first.pid());
        first.close();
        assertThat(one(second, "select 1")).isEqualTo("1");
        second.close();
        assertThat(new Postmaster(second.pid(), 0).isAlive()).isFalse();
    }

    @Test
    void aServerThatIsKilledUnderItsUserIsStartedAgainOnTheSamePort() throws SQLException {
        try (var server = opened()) {
            run(server, "create table kept as select 42 as answer");
            var killed = kill(server);
            await().atMost(SOON).until(() -> server.pid() != killed);
            assertThat(one(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aPidFileOfADeadServerIsNoHindrance() throws Exception {
        var noted = temporary.resolve("noted");
        try (var _ = opened()) {
            Files.copy(directory().cluster().resolve("postmaster.pid"), noted);
        }
        var text = Files.readString(noted).replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(directory().cluster().resolve("postmaster.pid"), text);
        try (var server = opened()) {
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void remainsOfAKilledFirstStartAreThrownAway() throws Exception {
        Files.createDirectories(directory().root().resolve("postgres.new/base"));
        Files.move(directory().cluster(), temporary.resolve("away"));
        try (var server = opened()) {
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void filesOfAnotherMajorVersionAreRefused() throws Exception {
        try (var _ = opened()) {
            Files.writeString(directory().cluster().resolve("PG_VERSION"), "14\n");
        }
        assertThatThrownBy(this::opened).isInstanceOf(DatabaseFailure.class).hasMessageContaining("PostgreSQL 14");
    }

    private EmbeddedServer opened() {
        return new EmbeddedServer(directory()).open();
    }

    private DataDirectory directory() {
        return new DataDirectory(temporary.resolve("with a space"));
    }

    private static long kill(EmbeddedServer server) {
        var pid = server.pid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    private static String one(EmbeddedServer server, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedServer server, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
