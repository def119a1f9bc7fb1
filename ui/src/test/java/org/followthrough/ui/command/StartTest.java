package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.followthrough.Followthrough;
import org.followthrough.database.DataDirectory;
import org.followthrough.database.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, as an operator meets it. */
class StartTest {

    private static final Duration START = Duration.ofSeconds(90);

    @TempDir
    private Path temporary;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (var process : processes) {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void itSaysOnceWhereItIsReadyAndEndsWithItsServer() throws Exception {
        var application = run("start", "--port", "0");
        var url = ready();
        assertThat(Files.readAllLines(output("start"))).filteredOn(line -> line.startsWith("Ready: ")).hasSize(1);
        assertThat(status(url)).isBetween(200, 499);

        aSecondStartIsToldWhere(url);
        aBackupWorksMeanwhile();
        commandsWithServicesWorkMeanwhile();
        assertThat(application.isAlive()).isTrue();

        var server = serverProcess();
        application.destroy();
        assertThat(application.waitFor(10, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(5)).until(() -> server.info().command().isEmpty());
        assertThat(Instance.runningIn(new DataDirectory(data()))).isEmpty();
    }

    private void aSecondStartIsToldWhere(String url) throws Exception {
        assertThat(run("start", "--port", "0", "--json").waitFor()).isEqualTo(1);
        assertThat(Files.readString(errors("start"))).contains("already runs").contains(url);
    }

    private void aBackupWorksMeanwhile() throws Exception {
        assertThat(run("backup", temporary.resolve("copy").toString()).waitFor()).isZero();
        assertThat(temporary.resolve("copy/manifest.json")).exists();
    }

    private void commandsWithServicesWorkMeanwhile() throws Exception {
        assertThat(run("verify").waitFor()).isZero();
        assertThat(Files.readString(output("verify"))).contains("Everything fits.");
        assertThat(run("token", "--user", "nobody@example.org").waitFor()).isEqualTo(1);
        assertThat(Files.readString(errors("token"))).contains("nobody@example.org");
    }

    private String ready() {
        await().atMost(START).until(() -> Files.readString(output("start")).contains("Ready: http"));
        return Instance.runningIn(new DataDirectory(data())).orElseThrow().url();
    }

    private static int status(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        return connection.getResponseCode();
    }

    private ProcessHandle serverProcess() throws IOException {
        var pid = Files.readAllLines(data().resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private Process run(String command, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Followthrough.class.getName(), command));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data().toString()));
        var first = !Files.exists(output(command));
        var process = new ProcessBuilder(line).directory(temporary.toFile())
                .redirectOutput(first ? output(command).toFile() : temporary.resolve("again").toFile())
                .redirectError(errors(command).toFile()).start();
        processes.add(process);
        return process;
    }

    private Path data() {
        return temporary.resolve("some data");
    }

    private Path output(String command) {
        return temporary.resolve(command + ".out");
    }

    private Path errors(String command) {
        return temporary.resolve(command + ".err");
    }
}
