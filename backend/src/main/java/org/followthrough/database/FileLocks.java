package org.followthrough.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Locks that the operating system takes back from a killed process. */
final class FileLocks {

    private FileLocks() {
    }

    static FileChannel channel(Path file) {
        try {
            var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return FileChannel.open(file, options, DataDirectory.closed("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when anybody, this process included, holds an overlapping part. */
    static Optional<FileLock> attempt(FileChannel channel, long from, long size) {
        try {
            return Optional.ofNullable(channel.tryLock(from, size, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<FileLock> await(FileChannel channel, Duration limit) {
        var end = Instant.now().plus(limit);
        var lock = attempt(channel, 0, 1);
        while (lock.isEmpty() && Instant.now().isBefore(end)) {
            Pause.aMoment();
            lock = attempt(channel, 0, 1);
        }
        return lock;
    }

    static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
