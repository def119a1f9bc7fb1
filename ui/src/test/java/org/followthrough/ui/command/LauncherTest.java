package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's own part: what it decides before anything is built or started. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "followthrough").toAbsolutePath().normalize();

    @TempDir
    private Path temporary;

    @Test
    void withoutACommandItShowsTheUsage() throws Exception {
        var outcome = launch(LAUNCHER);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errors()).contains("Usage: followthrough");
        assertThat(outcome.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "--port", "START", "start stop"})
    void aCommandItDoesNotKnowIsWrongUsage(String command) throws Exception {
        assertThat(launch(LAUNCHER, command).exit()).isEqualTo(2);
    }

    @Test
    void anUnknownBenchmarkIsWrongUsage() throws Exception {
        assertThat(launch(LAUNCHER, "bench", "no-such-benchmark").exit()).isEqualTo(2);
        assertThat(launch(LAUNCHER, "bench", "../docker").exit()).isEqualTo(2);
    }

    @Test
    void helpIsNoMistake() throws Exception {
        var outcome = launch(LAUNCHER, "--help");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.output()).isEqualTo(Messages.usage());
    }

    @Test
    void itWorksThroughALinkFromAnyDirectory() throws Exception {
        var directory = Files.createDirectories(temporary.resolve("a place"));
        var first = Files.createSymbolicLink(directory.resolve("direct"), LAUNCHER);
        var second = Files.createSymbolicLink(directory.resolve("followthrough"), first.getFileName());
        assertThat(launch(second, "help").output()).isEqualTo(Messages.usage());
    }

    @Test
    void everyCommandOfTheUsageIsKnownToTheLauncher() throws Exception {
        var launcher = Files.readString(LAUNCHER);
        var commands = Messages.usage().lines().filter(line -> line.matches("  [a-z].*")).map(line -> line.strip().split(" ")[0]);
        assertThat(commands).hasSize(11).allMatch(command -> launcher.contains(command));
    }

    private record Outcome(int exit, String output, String errors) {
    }

    private Outcome launch(Path launcher, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        var output = temporary.resolve("output");
        var errors = temporary.resolve("errors");
        var process = new ProcessBuilder(command).directory(temporary.toFile())
                .redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        return new Outcome(process.waitFor(), Files.readString(output), Files.readString(errors));
    }
}
