package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of one level that belong together. */
final class ItemList {

    /** Longer items are paragraphs of a report, in which a word says little about the whole. */
    private static final int SHORT = 50;

    final @Nullable Marker opened;
    final @Nullable Entry parent;
    final boolean announced;
    final List<Entry> entries = new ArrayList<>();
    @Nullable Marker last;
    /** Whether each item so far is a single sentence. */
    boolean plain = true;
    private int demanding;
    private int commanding;
    private int process;

    /** An announced list is one that a sentence or its section says to hold recommendations. */
    ItemList(@Nullable Marker opened, @Nullable Entry parent, boolean announced) {
        this.opened = opened;
        this.last = opened;
        this.parent = parent;
        this.announced = announced;
    }

    void add(Entry entry) {
        entries.add(entry);
        demanding += entry.signals.demands() ? 1 : 0;
        commanding += entry.signals.commands() && entry.signals.words() <= SHORT ? 1 : 0;
        process += entry.signals.process() ? 1 : 0;
    }

    /** Whether a new list with this marker may stand inside: it opens one, or its markers stand further out. */
    boolean holds(Marker inner, boolean open) {
        return open || opened == null || opened.depth() < inner.depth() || inner.opensRoman();
    }

    @Nullable Entry lastEntry() {
        return entries.isEmpty() ? null : entries.getLast();
    }

    boolean mostlyDemands() {
        return demanding * 2 > entries.size();
    }

    boolean mostlyCommands() {
        return commanding * 2 > entries.size();
    }

    boolean mostlyProcess() {
        return process * 2 > entries.size();
    }

    /** Whether a marker goes on with this list. */
    boolean goesOnWith(Marker marker, int lost) {
        if (last == null) {
            return false;
        }
        if (marker.bullet()) {
            return last.shape().equals(marker.shape());
        }
        if (marker.opensRoman() && last.value() != marker.value() - 1) {
            return false;
        }
        boolean sameShape = last.shape().equals(marker.shape());
        boolean sameCase = last.capital() == marker.capital() || Units.follows(last, marker, 0);
        return sameShape && sameCase && Units.follows(last, marker, lost);
    }
}
