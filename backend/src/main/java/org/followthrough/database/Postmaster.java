package org.followthrough.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The server process that a cluster's pid file speaks of; the file outlives its process, so it is never believed alone. */
record Postmaster(long pid, int port) {

    /** Larger than any process id there can be. */
    private static final String NO_PROCESS = "99999999";
    private static final int PORT_LINE = 3;

    static Optional<Postmaster> running(Path cluster) {
        return noted(cluster).filter(Postmaster::isAlive);
    }

    boolean isAlive() {
        return process().filter(ProcessHandle::isAlive).flatMap(handle -> handle.info().command())
                .filter(program -> program.endsWith("/postgres")).isPresent();
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid);
    }

    private static Optional<Postmaster> noted(Path cluster) {
        var lines = lines(file(cluster));
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /**
     * Takes a dead server's process id out of the pid file, since that id may by now be another program's, or a zombie's. The
     * rest of the file stays: from it the next server finds out whether remains of the dead one still use its memory.
     */
    static void forget(Path cluster) {
        var lines = lines(file(cluster));
        if (lines.isEmpty()) {
            return;
        }
        var rest = lines.subList(1, lines.size());
        var text = NO_PROCESS + "\n" + String.join("\n", rest) + "\n";
        try {
            Files.writeString(file(cluster), text, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
