package org.followthrough.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/** The one place for an application in a data directory; a killed one gives it back by itself. */
public final class ApplicationSeat implements AutoCloseable {

    private final DataDirectory directory;
    private final FileChannel channel;

    private ApplicationSeat(DataDirectory directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes the seat, or fails with the address of the application that has it. */
    public static ApplicationSeat take(DataDirectory directory) {
        var channel = FileLocks.channel(directory.prepared().locks().resolve("application"));
        if (FileLocks.attempt(channel, 0, 1).isEmpty()) {
            FileLocks.close(channel);
            throw taken(directory);
        }
        return new ApplicationSeat(directory, channel);
    }

    private static DatabaseFailure taken(DataDirectory directory) {
        return Instance.runningIn(directory).filter(instance -> !instance.url().isEmpty())
                .map(instance -> new DatabaseFailure("application.running", directory.root(), instance.url()))
                .orElseGet(() -> new DatabaseFailure("application.starting", directory.root()));
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                Files.deleteIfExists(directory.instance());
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
