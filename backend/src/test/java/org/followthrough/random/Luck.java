package org.followthrough.random;

import java.util.List;
import java.util.Random;

/** Draws that come out alike for the same seed. */
final class Luck {

    private final Random random;

    Luck(long seed) {
        this.random = new Random(seed);
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
