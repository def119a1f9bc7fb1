package org.followthrough.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewServerTest {

    @TempDir
    private static Path temporary;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = new EmbeddedServer(new DataDirectory(temporary)).open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itForgetsNothing() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void itSpeaksUtf8AndUtcToThisMachineOnly() throws SQLException {
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(setting("timezone")).isEqualTo("UTC");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("jit")).isEqualTo("off");
    }

    @Test
    void namesAreSortedAsPeopleSortThem() throws SQLException {
        assertThat(one("select string_agg(n, ' ' order by n) from unnest(array['Zambia','Österreich','albania']) n"))
                .isEqualTo("albania Österreich Zambia");
    }

    @Test
    void searchExtensionsCanBeMadeWithoutBeingAdministrator() throws SQLException {
        run("create extension pg_trgm");
        run("create extension unaccent");
        assertThat(one("select unaccent('Évora')")).isEqualTo("Evora");
        assertThatThrownBy(() -> run("copy (select 1) to program 'true'")).isInstanceOf(SQLException.class);
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                .isInstanceOf(SQLException.class).extracting("SQLState").isEqualTo("28P01");
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), Secrets.ADMINISTRATOR, server.password()))
                .isInstanceOf(SQLException.class);
    }

    private static String setting(String name) throws SQLException {
        return one("select current_setting('" + name + "')");
    }

    private static String one(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(String command) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
