package org.followthrough.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where the running application of a data directory is. What the file says counts only while that very process lives. */
public record Instance(long pid, Instant started, String url, String program) {

    /** The operating system's start times may shift by the clock's correction. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(3);

    /** This process, as the application of a data directory; the program is the jar it runs from. */
    public static Instance here(String url, Path program) {
        var self = ProcessHandle.current();
        return new Instance(self.pid(), startOf(self), url, program.toString());
    }

    public static Optional<Instance> runningIn(DataDirectory directory) {
        var file = directory.instance();
        return Files.exists(file) ? Optional.of(read(file)).filter(Instance::isAlive) : Optional.empty();
    }

    public void publish(DataDirectory directory) {
        Texts.replace(directory.instance(), "pid=%d%nstarted=%s%nurl=%s%nprogram=%s%n".formatted(pid, started, url, program));
    }

    private static Instance read(Path file) {
        var kept = Texts.properties(file);
        return new Instance(Long.parseLong(kept.getProperty("pid", "-1")),
                Instant.parse(kept.getProperty("started", Instant.EPOCH.toString())),
                kept.getProperty("url", ""), kept.getProperty("program", ""));
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(Instance::startOf)
                .filter(start -> Duration.between(started, start).abs().compareTo(CLOCK_CORRECTION) < 0).isPresent();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
