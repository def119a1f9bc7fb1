package org.followthrough.review;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha for ordinal data (method, section 2 D): one minus the observed over the expected disagreement, where
 * two values are as far apart as there are values between them. 1 is full agreement, 0 what chance would give. Raters
 * need not have rated every unit; units with a single rating pair with nothing and do not count.
 */
final class OrdinalAlpha {

    /**
     * How often units with these ratings occur.
     *
     * @param counts how many raters gave each value
     * @param times  how many units are rated just so
     */
    record Units(Map<Integer, Integer> counts, int times) {

        int raters() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final List<Units> units;
    private final TreeMap<Integer, Double> totals = new TreeMap<>();

    private OrdinalAlpha(List<Units> units) {
        this.units = units.stream().filter(one -> one.raters() > 1).toList();
        this.units.forEach(one -> one.counts().forEach((value, count) -> totals.merge(value, (double) count * one.times(), Double::sum)));
        totals.values().removeIf(count -> count == 0);
    }

    /** The coefficient; nothing where all ratings are the same, since then there is nothing to agree about. */
    static OptionalDouble of(List<Units> units) {
        var alpha = new OrdinalAlpha(units);
        return alpha.totals.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(1 - alpha.observed() / alpha.expected());
    }

    private double observed() {
        return units.stream().mapToDouble(one -> one.times() * disagreement(one.counts()) / (one.raters() - 1)).sum();
    }

    private double expected() {
        double all = totals.values().stream().mapToDouble(Double::doubleValue).sum();
        return disagreement(totals) / (all - 1);
    }

    /** The squared distances of all pairs of different values. */
    private double disagreement(Map<Integer, ? extends Number> counts) {
        double sum = 0;
        for (var one : counts.entrySet()) {
            for (var other : counts.entrySet()) {
                if (one.getKey() < other.getKey()) {
                    sum += one.getValue().doubleValue() * other.getValue().doubleValue() * squaredDistance(one.getKey(), other.getKey());
                }
            }
        }
        return sum;
    }

    /** As many ratings as lie from the one value to the other, the two ends counted half. */
    private double squaredDistance(int low, int high) {
        if (!totals.containsKey(low) || !totals.containsKey(high)) {
            return 0;
        }
        double between = totals.subMap(low, true, high, true).values().stream().mapToDouble(Double::doubleValue).sum();
        double distance = between - (totals.get(low) + totals.get(high)) / 2;
        return distance * distance;
    }
}
