package org.followthrough.ui.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.followthrough.ui.faults.Stories.Step;

/** Several people at work at once, each at their own story; they can pause and go on where they were. */
final class Crew implements AutoCloseable {

    private static final Duration LAST_ANSWER = Duration.ofSeconds(90);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Iterator<Step>> work;
    private List<CompletableFuture<Void>> shift = List.of();
    private volatile boolean working;

    Crew(Stories stories, Seed seed) {
        work = new ArrayList<>();
        Seed.STATES.forEach(state -> work.add(seed.recommendations().stream().flatMap(ref -> stories.assignment(ref, state)).iterator()));
        work.add(every(seed.asked(), 0, stories).iterator());
        work.add(every(seed.asked(), 1, stories).iterator());
        work.add(stories.library(seed.asked().getFirst()).iterator());
        work.add(stories.reading().iterator());
    }

    private static Stream<Step> every(List<String> asked, int which, Stories stories) {
        return asked.stream().filter(ref -> asked.indexOf(ref) % 2 == which).flatMap(stories::report);
    }

    void work() {
        working = true;
        shift = work.stream().map(steps -> CompletableFuture.runAsync(() -> take(steps), threads)).toList();
    }

    private void take(Iterator<Step> steps) {
        while (working && steps.hasNext()) {
            steps.next().take();
        }
    }

    /** Whether somebody has given up. */
    boolean failed() {
        return shift.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
    }

    /** Everybody finishes the step they are at, which is acknowledged in the end. */
    void rest() {
        working = false;
        CompletableFuture.allOf(shift.toArray(CompletableFuture[]::new)).orTimeout(LAST_ANSWER.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        working = false;
        threads.shutdownNow();
    }
}
