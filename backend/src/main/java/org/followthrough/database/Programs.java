package org.followthrough.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the server's programs, with an environment that is the same everywhere and carries no secret of ours. */
final class Programs {

    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC", "PGTZ", "UTC");

    private Programs() {
    }

    record Outcome(int exit, String output) {

        boolean worked() {
            return exit == 0;
        }
    }

    /** Runs to the end or to the limit, when the program is killed. Output goes through a file: a daemon would keep a pipe open. */
    static Outcome run(List<String> command, Duration limit) {
        try {
            var output = Files.createTempFile("followthrough-", ".out");
            try {
                var exit = exitOf(started(command, output), limit);
                return new Outcome(exit, Files.readString(output).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(127, e.toString());
        }
    }

    private static Process started(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().putAll(ENVIRONMENT);
        return builder.start();
    }

    private static int exitOf(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return 124;
    }
}
