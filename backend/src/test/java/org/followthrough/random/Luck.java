package org.followthrough.random;

import java.util.List;
import java.util.SplittableRandom;

/** Draws that come out alike for the same seed and step, whatever was drawn in the steps before. */
final class Luck {

    private final long seed;
    private SplittableRandom random;

    Luck(long seed) {
        this.seed = new SplittableRandom(seed).nextLong();
        this.random = new SplittableRandom(this.seed);
    }

    /** From here on the draws of a step: what it is, and apart from it how it goes. */
    void begin(int step, boolean chosen) {
        random = new SplittableRandom(seed + 2L * step + (chosen ? 1 : 0));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    int of(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Whoever may do it, most of the time. */
    Person orAnybody(Person right) {
        return percent(85) ? right : of(Cast.ALL);
    }

    /** A text, now and then none. */
    String text(String words) {
        return once(12) ? " " : words;
    }
}
