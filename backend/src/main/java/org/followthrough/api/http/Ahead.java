package org.followthrough.api.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next page of a list while the last one is written, so that database and network work at once. It reads one page ahead and
 * no more: a reader who stops keeps neither memory nor a connection.
 */
final class Ahead<T> {

    private static final Executor READERS = task -> Thread.ofVirtual().name("list-reader").start(task);

    private final Table.Pages<T> pages;
    private @Nullable CompletableFuture<List<T>> coming;

    Ahead(Table.Pages<T> pages) {
        this.pages = pages;
    }

    /** The next rows, none when there are no more. */
    List<T> next() {
        var rows = coming == null ? pages.after(null) : read(coming);
        coming = rows.isEmpty() ? CompletableFuture.completedFuture(rows)
                : CompletableFuture.supplyAsync(() -> pages.after(rows.getLast()), READERS);
        return rows;
    }

    private static <T> List<T> read(CompletableFuture<List<T>> coming) {
        try {
            return coming.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
