package org.followthrough.ui.command;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.followthrough.Followthrough;
import org.followthrough.database.DataDirectory;
import org.followthrough.database.Instance;

/** The whole program in processes of its own on one data directory, as an operator meets it; closing it ends them all. */
public final class Program implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(60);

    private final Path directory;
    private final List<Process> processes = new ArrayList<>();
    private int calls;

    /** @param directory for the data and what the processes print */
    public Program(Path directory) {
        this.directory = directory;
    }

    /** A command that runs: its process and where it prints. */
    public record Running(Process process, Path output, Path errors) {

        /** Waits for its end. */
        public Outcome outcome() {
            try {
                if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("it does not end: " + Files.readString(output));
                }
                return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** What a command came to. */
    public record Outcome(int exit, String output, String errors) {
    }

    public DataDirectory data() {
        return new DataDirectory(directory.resolve("some data"));
    }

    /** Starts a command on the data directory. */
    public Running run(String command, String... arguments) {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(), Followthrough.class.getName(), command));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data().root().toString()));
        calls++;
        var output = directory.resolve(command + "-" + calls + ".out");
        var errors = directory.resolve(command + "-" + calls + ".err");
        try {
            var process = new ProcessBuilder(line).directory(directory.toFile()).redirectOutput(output.toFile())
                    .redirectError(errors.toFile()).start();
            processes.add(process);
            return new Running(process, output, errors);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Runs a command to its end. */
    public Outcome outcome(String command, String... arguments) {
        return run(command, arguments).outcome();
    }

    /** Starts the application and waits until it says that it is ready. */
    public Running serve(String... arguments) {
        var running = run("start", arguments);
        await().atMost(START).until(() -> Files.readString(running.output()).contains("Ready: http") || !running.process().isAlive());
        if (!running.process().isAlive()) {
            throw new AssertionError("it did not start: " + running.outcome());
        }
        return running;
    }

    /** Where the running application is reached. */
    public String url() {
        return Instance.runningIn(data()).orElseThrow().url();
    }

    /** The process of the data directory's own database server. */
    public ProcessHandle server() {
        try {
            var pid = Files.readAllLines(data().root().resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What an operator has: the product without its tests, whose components would be taken for the product's. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(Program::awaitEnd);
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
