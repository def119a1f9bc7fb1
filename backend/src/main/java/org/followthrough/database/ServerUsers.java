package org.followthrough.database;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Who uses the server: every process locks one byte of a file, a random one. The last to leave finds the whole file free and
 * stops the server; a killed process is forgotten by itself, so what it leaves behind is stopped by the next.
 */
final class ServerUsers {

    private final Path file;
    private final FileChannel channel;

    ServerUsers(Path locks) {
        this.file = locks.resolve("server.users");
        this.channel = FileLocks.channel(file);
    }

    void join() {
        var seat = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE - 1);
        FileLocks.attempt(channel, seat, 1).orElseThrow(() -> new IllegalStateException("seat taken in " + file));
    }

    /** True when nobody else uses the server any more. */
    boolean leave() {
        FileLocks.close(channel);
        var whole = FileLocks.channel(file);
        var nobodyElse = FileLocks.attempt(whole, 0, Long.MAX_VALUE).isPresent();
        FileLocks.close(whole);
        return nobodyElse;
    }
}
