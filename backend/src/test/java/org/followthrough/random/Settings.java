package org.followthrough.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What may be set from outside, each as {@code -Dfollowthrough.random.…}: {@code seed}; {@code seeds}, how many from that one on;
 * {@code steps}, after how many to stop; {@code faults}, after how many to stop, going on without the commitments where one was
 * found; {@code script}, a file that a failed run has left, to be played instead, as it is or with lines taken out; and
 * {@code only}, references of commitments with commas between, to play of it only what touches these.
 */
final class Settings {

    private static final String PREFIX = "followthrough.random.";
    private static final long SEED = Long.getLong(PREFIX + "seed", 2009);

    static final int STEPS = Integer.getInteger(PREFIX + "steps", 10_000);
    static final int FAULTS = Integer.getInteger(PREFIX + "faults", 1);

    private Settings() {
    }

    static List<Long> seeds() {
        return LongStream.range(SEED, SEED + Integer.getInteger(PREFIX + "seeds", 1)).boxed().toList();
    }

    static boolean hasScript() {
        return System.getProperty(PREFIX + "script") != null;
    }

    /** The lines of the script up to the last step. */
    static List<Move> script() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty(PREFIX + "script"))).stream().filter(line -> !line.isBlank()).map(Move::read)
                .filter(move -> move.number() <= STEPS).toList();
    }

    static Set<String> only() {
        var only = System.getProperty(PREFIX + "only", "");
        return only.isEmpty() ? Set.of() : Set.of(only.split(","));
    }

    /** How somebody sees the same once more, and how less of it. */
    static String toRepeat(long seed, int step, Path script, Collection<String> about) {
        var same = "-D" + PREFIX + "seed=" + seed + " -D" + PREFIX + "steps=" + step;
        return "the same once more: " + same + "\nwhat touches it alone: " + same + " -D" + PREFIX + "script=" + script + " -D" + PREFIX + "only="
                + String.join(",", about);
    }
}
