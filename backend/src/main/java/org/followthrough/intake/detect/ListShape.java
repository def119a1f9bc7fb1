package org.followthrough.intake.detect;

import java.util.IdentityHashMap;
import java.util.Map;

/** What the items of one list have in common, counted once: how they end, how their letters are set, their places. */
final class ListShape {

    private final Map<Entry, Integer> places = new IdentityHashMap<>();
    private int plain;
    private int stopped;
    private int capitals;
    private int letters;

    static ListShape of(ItemList list, Stops stops) {
        ListShape shape = new ListShape();
        for (int i = 0; i < list.entries.size(); i++) {
            shape.add(list.entries.get(i), i, stops);
        }
        return shape;
    }

    private void add(Entry entry, int place, Stops stops) {
        places.put(entry, place);
        plain += entry.governs ? 0 : 1;
        stopped += !entry.governs && stops.at(entry.from, entry.to) ? 1 : 0;
        letters += lettered(entry) ? 1 : 0;
        capitals += lettered(entry) && entry.marker.capital() ? 1 : 0;
    }

    int place(Entry entry) {
        return places.get(entry);
    }

    /** Whether at least two items besides one that does not stop end in a stop, and none without. */
    boolean othersStop() {
        return plain >= 3 && stopped == plain - 1;
    }

    /** Whether most letters of the list are set the other way, small or capital. */
    boolean otherwiseSet(Marker marker) {
        return (marker.capital() ? capitals : letters - capitals) * 2 < letters;
    }

    private static boolean lettered(Entry entry) {
        return entry.marker != null && entry.marker.style() == Marker.Style.LETTER;
    }
}
