package org.followthrough.intake.detect;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/**
 * How the work of a reader grows with its text: processor time of its thread for a text four times as long, against that for
 * the text. Both are measured in one run, so that a busy machine changes neither; the least of some attempts counts.
 */
record Growth(long shorter, long longer) {

    private static final int LENGTH = 100_000;
    private static final int TIMES = 4;
    /** Between linear, which is four, and quadratic, which is sixteen. */
    private static final int MOST = 8;
    private static final int ATTEMPTS = 5;
    /** Below this many nanoseconds a measurement says nothing. */
    private static final long LEAST = 2_000_000;

    static Growth of(Consumer<String> reader, String pattern) {
        String text = pattern.repeat(LENGTH / pattern.length());
        reader.accept(text.repeat(TIMES)); // What is not compiled yet would make the shorter text look expensive.
        Growth growth = measure(reader, text);
        for (int attempt = 1; attempt < ATTEMPTS && growth.isTooMuch(); attempt++) {
            growth = growth.orLess(measure(reader, text));
        }
        return growth;
    }

    boolean isTooMuch() {
        return longer > MOST * Math.max(LEAST, shorter);
    }

    private Growth orLess(Growth other) {
        return new Growth(Math.min(shorter, other.shorter), Math.min(longer, other.longer));
    }

    private static Growth measure(Consumer<String> reader, String text) {
        return new Growth(nanoseconds(reader, text), nanoseconds(reader, text.repeat(TIMES)));
    }

    private static long nanoseconds(Consumer<String> reader, String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        reader.accept(text);
        return threads.getCurrentThreadCpuTime() - start;
    }
}
