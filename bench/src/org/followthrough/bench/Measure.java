package org.followthrough.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Times and memory, and how they are printed. */
final class Measure {

    interface Step {
        void run() throws Exception;
    }

    private Measure() {
    }

    static Duration once(Step step) throws Exception {
        var begun = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The median of so many runs, after as many to warm up. */
    static Duration median(int runs, Step step) throws Exception {
        IntStream.range(0, runs).forEach(i -> quietly(step));
        var times = IntStream.range(0, runs).mapToObj(i -> quietly(step)).sorted().toArray(Duration[]::new);
        return times[runs / 2];
    }

    private static Duration quietly(Step step) {
        try {
            return once(step);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Live memory after a collection, in MiB. */
    static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** The most that was live at any time during the step, in MiB, sampled every half second; collections slow the step down. */
    static long mostLive(Step step) throws Exception {
        var most = new AtomicLong(live());
        var sampler = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(live(), Math::max);
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        });
        step.run();
        sampler.interrupt();
        sampler.join();
        return most.get();
    }

    static String ms(Duration time) {
        return String.format(Locale.ROOT, "%,.1f ms", time.toNanos() / 1e6);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%,.1f s", time.toMillis() / 1e3);
    }

    static String ratio(Duration time, Duration raw) {
        return String.format(Locale.ROOT, "%.1f", (double) time.toNanos() / raw.toNanos());
    }

    /** Columns of equal width: the first for words, the others for figures. */
    static void row(Object first, Object... figures) {
        System.out.printf("%-44s%s%n", first, String.join("", Arrays.stream(figures).map(figure -> String.format("%16s", figure)).toList()));
    }
}
