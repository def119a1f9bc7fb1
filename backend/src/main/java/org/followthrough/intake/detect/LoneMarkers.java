package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives markers that stand apart back to their paragraphs, and makes items of paragraphs between whose printed
 * neighbours exactly so many numbers lack.
 */
final class LoneMarkers {

    private static final int FARTHEST = 60;
    private static final int LONGEST_CELL = 24;

    private final List<Unit> units;
    private final Sentences sentences;
    private final Map<String, Integer> lastByShape = new HashMap<>();
    private int cells;
    private final List<Unit> result = new ArrayList<>();

    private LoneMarkers(List<Unit> units, Sentences sentences) {
        this.units = units;
        this.sentences = sentences;
    }

    static List<Unit> pair(List<Unit> units, Sentences sentences) {
        return new LoneMarkers(units, sentences).pairAll();
    }

    private List<Unit> pairAll() {
        int at = 0;
        while (at < units.size()) {
            Unit unit = units.get(at);
            if (unit.is(Unit.Role.LONE_MARKER) && unit.marker().shape().equals(Marker.ROW)) {
                at = pairRow(at);
            } else if (unit.is(Unit.Role.LONE_MARKER)) {
                at = pairGroup(at);
            } else {
                at = unit.is(Unit.Role.MARKED) ? takeMarked(at) : take(at);
            }
        }
        return result;
    }

    /** The first cell of a table's row is the item; addressee and date in the cells after it are none. */
    private int pairRow(int at) {
        if (cells == 0) {
            dropHeader();
        }
        int end = endOfRun(at + 1);
        boolean another = end < units.size() && units.get(end).marker() != null
                && units.get(end).marker().shape().equals(Marker.ROW);
        int next = another ? end : Math.min(end, at + 1 + Math.max(1, cells));
        if (at + 1 < end) {
            result.add(units.get(at + 1).marked(units.get(at).marker()));
        }
        cells = another ? end - at - 1 : cells;
        return next;
    }

    /** The names of the columns above the first row. */
    private void dropHeader() {
        int from = result.size();
        while (from > 0 && result.get(from - 1).loose() && result.get(from - 1).to() - result.get(from - 1).from() <= LONGEST_CELL) {
            from--;
        }
        if (result.size() - from >= 2) {
            result.subList(from, result.size()).clear();
        }
    }

    private int take(int at) {
        result.add(units.get(at));
        return at + 1;
    }

    /** A printed item; the paragraphs up to the next printed one are items if just as many numbers lack. */
    private int takeMarked(int at) {
        Unit unit = units.get(at);
        result.add(unit);
        Marker marker = unit.marker();
        lastByShape.put(marker.shape(), marker.value());
        int end = endOfRun(at + 1);
        boolean marked = end < units.size() && units.get(end).is(Unit.Role.MARKED) && !marker.bullet();
        int run = end - at - 1;
        if (marked && run > 0 && fits(marker, units.get(end).marker(), run)) {
            addInferred(at + 1, end, marker, 1);
            return end;
        }
        return at + 1;
    }

    private static boolean fits(Marker before, Marker after, int run) {
        return before.shape().equals(after.shape()) && after.value() - before.value() == run + 1;
    }

    private int pairGroup(int at) {
        List<Marker> group = new ArrayList<>();
        int run = at;
        while (run < units.size() && units.get(run).is(Unit.Role.LONE_MARKER)) {
            group.add(units.get(run++).marker());
        }
        int end = endOfRun(run);
        int firstSoft = firstSoft(run, end);
        int missing = missingBefore(group);
        int count = size(group.size(), missing, firstSoft - run, end - run);
        assign(group, run, run + count, missing);
        return run + count;
    }

    /** How many paragraphs belong to the group: those before the first possible heading, or all if only these fit. */
    private static int size(int markers, int missing, int beforeHeading, int all) {
        boolean fits = beforeHeading == markers || missing > 0 && beforeHeading == markers + missing;
        boolean allFit = all == markers || missing > 0 && all == markers + missing;
        return beforeHeading > 0 && (fits || !allFit) ? beforeHeading : all;
    }

    private void assign(List<Marker> group, int from, int to, int missing) {
        int count = to - from;
        int[] split = count < group.size() ? parts(from, to) : new int[0];
        if (split.length / 2 == group.size()) {
            for (int i = 0; i < group.size(); i++) {
                result.add(units.get(from).part(split[2 * i], split[2 * i + 1]).marked(remember(group.get(i))));
            }
        } else if (missing > 0 && count == group.size() + missing) {
            addInferred(from, from + missing, group.getFirst(), -missing);
            addPaired(group, from + missing);
        } else {
            int paired = Math.min(count, group.size());
            addPaired(group.subList(0, paired), from);
            addRest(group, from + paired, to);
        }
    }

    private void addPaired(List<Marker> group, int from) {
        for (int i = 0; i < group.size(); i++) {
            result.add(units.get(from + i).marked(remember(group.get(i))));
        }
    }

    private Marker remember(Marker marker) {
        lastByShape.put(marker.shape(), marker.value());
        return marker;
    }

    /** Paragraphs after the paired ones are further items, unless the next printed number says that none is missing. */
    private void addRest(List<Marker> group, int from, int to) {
        Marker last = group.getLast();
        int next = nextPrinted(last, to);
        int rest = to - from;
        if (rest > 0 && (next <= last.value() || next == last.value() + rest + 1)) {
            addInferred(from, to, last, 1);
            lastByShape.put(last.shape(), last.value() + rest);
        } else {
            result.addAll(units.subList(from, to));
        }
    }

    /** Items without a number; the first of them stands so many places behind, or before, a printed one. */
    private void addInferred(int from, int to, Marker printed, int steps) {
        for (int at = from; at < to; at++) {
            result.add(units.get(at).inferredItem(printed.counted(steps + at - from)));
        }
    }

    private int nextPrinted(Marker like, int from) {
        for (int at = from; at < Math.min(units.size(), from + FARTHEST); at++) {
            Marker marker = units.get(at).marker();
            if (marker != null && marker.shape().equals(like.shape())) {
                return marker.value();
            }
        }
        return 0;
    }

    /** How many numbers lack between the last printed one and the group. */
    private int missingBefore(List<Marker> group) {
        Marker first = group.getFirst();
        @Nullable Integer before = lastByShape.get(first.shape());
        boolean follows = before != null && before > 0 && first.value() > before;
        return follows && first.value() - before - 1 < FARTHEST ? first.value() - before - 1 : 0;
    }

    private int endOfRun(int from) {
        int at = from;
        while (at < units.size() && at - from < FARTHEST && units.get(at).loose()) {
            at++;
        }
        return at;
    }

    private int firstSoft(int from, int to) {
        int at = from;
        while (at < to && !units.get(at).is(Unit.Role.SOFT_HEADING)) {
            at++;
        }
        return at;
    }

    private int[] parts(int from, int to) {
        return units.subList(from, to).stream()
                .flatMap(unit -> sentences.of(unit.from(), unit.to()).stream())
                .flatMapToInt(Arrays::stream)
                .toArray();
    }
}
