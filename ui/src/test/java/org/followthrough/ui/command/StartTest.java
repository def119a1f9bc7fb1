package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.followthrough.database.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, as an operator meets it. */
class StartTest {

    @TempDir
    private Path temporary;

    private Program program;

    @BeforeEach
    void prepare() {
        program = new Program(temporary);
    }

    @AfterEach
    void endAll() {
        program.close();
    }

    @Test
    void itSaysOnceWhereItIsReadyAndEndsWithItsServer() throws Exception {
        var application = program.serve("--port", "0");
        var url = program.url();
        assertThat(Files.readAllLines(application.output())).filteredOn(line -> line.startsWith("Ready: ")).hasSize(1);
        assertThat(status(url)).isBetween(200, 499);

        aSecondStartIsToldWhere(url);
        aBackupWorksMeanwhile();
        commandsWithServicesWorkMeanwhile();
        aProxyInFrontIsBelieved(url);
        assertThat(application.process().isAlive()).isTrue();

        var server = program.server();
        application.process().destroy();
        assertThat(application.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(5)).until(() -> server.info().command().isEmpty());
        assertThat(Instance.runningIn(program.data())).isEmpty();
    }

    private void aSecondStartIsToldWhere(String url) {
        var second = program.outcome("start", "--port", "0", "--json");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.errors()).contains("already runs").contains(url);
    }

    private void aBackupWorksMeanwhile() {
        assertThat(program.outcome("backup", temporary.resolve("copy").toString()).exit()).isZero();
        assertThat(temporary.resolve("copy/manifest.json")).exists();
    }

    private void commandsWithServicesWorkMeanwhile() {
        var verified = program.outcome("verify");
        assertThat(verified.exit()).isZero();
        assertThat(verified.output()).contains("Everything fits.");
        var unknown = program.outcome("token", "--user", "nobody@example.org");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.errors()).contains("nobody@example.org");
    }

    /** TLS ends at a proxy, which says in headers what the reader asked for. */
    private static void aProxyInFrontIsBelieved(String url) throws Exception {
        var plain = HttpRequest.newBuilder(URI.create(url + "/login")).build();
        assertThat(leadsTo(plain)).isEqualTo(url + "/app/login");
        var forwarded = HttpRequest.newBuilder(URI.create(url + "/login")).headers("X-Forwarded-Proto", "https", "X-Forwarded-Host",
                "tracker.example", "X-Forwarded-Port", "443").build();
        assertThat(leadsTo(forwarded)).isEqualTo("https://tracker.example/app/login");
    }

    private static String leadsTo(HttpRequest request) throws Exception {
        try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
        }
    }

    private static int status(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        return connection.getResponseCode();
    }
}
