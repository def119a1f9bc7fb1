package org.followthrough.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pieces of work that do not touch each other, each in a thread and so in a transaction of its own. */
public final class SideBySide {

    private SideBySide() {
    }

    /**
     * Does all pieces, at most {@code lanes} at a time, and gives what came of each in their order. When one fails the others are
     * done nevertheless; then the first fault is thrown.
     */
    public static <T> List<T> all(int lanes, List<? extends Callable<T>> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        try (var threads = Executors.newFixedThreadPool(Math.min(lanes, pieces.size()), Thread.ofPlatform().name("side-by-side-", 0).factory())) {
            return results(threads.invokeAll(pieces));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while work was done side by side", stopped);
        }
    }

    private static <T> List<T> results(List<Future<T>> done) throws InterruptedException {
        var results = new ArrayList<T>(done.size());
        for (var piece : done) {
            results.add(result(piece));
        }
        return results;
    }

    private static <T> T result(Future<T> piece) throws InterruptedException {
        try {
            return piece.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
