package org.followthrough.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the ratings of one panel agree: over all pairs the mean of one minus their distance on the scale. The same
 * level is at distance 0; different levels are one third apart for every step, and one third at least, because no
 * evidence, not started and regression share a step without saying the same. 1 is unanimous. The coefficient over many
 * panels, corrected for chance, is another figure.
 */
final class Agreement {

    private static final int SCALE = 3;

    private Agreement() {
    }

    /** The agreement of two or more ratings, 0 to 1, to three decimals. */
    static BigDecimal of(List<AssessmentLevel> levels) {
        int pairs = levels.size() * (levels.size() - 1) / 2;
        int apart = IntStream.range(0, levels.size()).map(i -> distanceToLater(levels, i)).sum();
        return BigDecimal.valueOf((long) pairs * SCALE - apart)
                .divide(BigDecimal.valueOf((long) pairs * SCALE), 3, RoundingMode.HALF_EVEN);
    }

    private static int distanceToLater(List<AssessmentLevel> levels, int first) {
        return levels.stream().skip(first + 1L).mapToInt(other -> distance(levels.get(first), other)).sum();
    }

    private static int distance(AssessmentLevel one, AssessmentLevel other) {
        return one == other ? 0 : Math.max(1, Math.abs(one.counted() - other.counted()));
    }
}
