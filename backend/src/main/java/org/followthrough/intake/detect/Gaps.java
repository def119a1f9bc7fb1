package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells where something seems to lack: numbers before an item, the end of a sentence, a bullet that is a letter. */
final class Gaps {

    private static final int MOST_NAMED = 12;
    private static final int PROSE = 12;

    private final String text;
    private final Stops stops;
    private final Map<ItemList, ListShape> shapes = new IdentityHashMap<>();

    Gaps(String text, Cues cues) {
        this.text = text;
        this.stops = new Stops(text, cues);
    }

    /** What the place of a candidate in its list shows. */
    void of(int index, Candidate candidate, List<Remark> remarks) {
        Entry entry = candidate.entry();
        Marker marker = entry.marker;
        if (!candidate.represents() || entry.list == null || marker == null) {
            return;
        }
        if (marker.bullet()) {
            checkBullet(index, marker, remarks);
        } else {
            checkCase(index, entry, remarks);
            apart(index, entry, remarks);
            missing(index, entry, remarks);
        }
    }

    /** A candidate that ends in the middle, or without the stop that all others of its list have. */
    void breaksOff(int index, Candidate candidate, List<Remark> remarks) {
        Entry entry = candidate.entry();
        boolean item = candidate.represents() && entry.list != null && entry.signals.words() >= PROSE;
        boolean unlike = item && !stops.at(entry.from, entry.to) && shape(entry.list).othersStop();
        if (unlike || stops.open(candidate.from(), candidate.to())) {
            addBreak(index, candidate.from(), candidate.to(), remarks);
        }
    }

    void breaksOff(int index, int from, int to, List<Remark> remarks) {
        if (stops.open(from, to)) {
            addBreak(index, from, to, remarks);
        }
    }

    private void addBreak(int index, int from, int to, List<Remark> remarks) {
        remarks.add(at(index, Remark.Kind.BREAKS_OFF, stops.lastWord(from, to), to));
    }

    private ListShape shape(ItemList list) {
        return shapes.computeIfAbsent(list, one -> ListShape.of(one, stops));
    }

    private void checkBullet(int index, Marker marker, List<Remark> remarks) {
        if (Chars.letter(text.charAt(marker.start()))) {
            remarks.add(at(index, Remark.Kind.LETTER_FOR_BULLET, marker.start(), marker.start() + 1));
        }
    }

    private void checkCase(int index, Entry entry, List<Remark> remarks) {
        boolean letter = entry.marker.style() == Marker.Style.LETTER;
        if (letter && shape(entry.list).otherwiseSet(entry.marker)) {
            remarks.add(at(index, Remark.Kind.LETTER_CASE, entry.marker.start(), entry.marker.end()));
        }
    }

    private void apart(int index, Entry entry, List<Remark> remarks) {
        Marker marker = entry.marker;
        if (text.substring(marker.end(), Math.max(marker.end(), entry.from)).chars().anyMatch(c -> Chars.lineBreak((char) c))) {
            remarks.add(at(index, Remark.Kind.MARKER_APART, marker.start(), marker.end()));
        }
    }

    /** Numbers between the item and the printed one before it that no item has, printed or assigned. */
    private void missing(int index, Entry entry, List<Remark> remarks) {
        List<Entry> entries = entry.list.entries;
        int at = shape(entry.list).place(entry);
        int before = at - 1;
        while (before >= 0 && entries.get(before).assigned != null) {
            before--;
        }
        Marker printed = before < 0 ? null : entries.get(before).marker;
        boolean alike = printed != null && printed.shape().equals(entry.marker.shape());
        List<String> lacking = new ArrayList<>();
        for (int step = at - before; alike && step < distance(printed, entry.marker) && lacking.size() < MOST_NAMED; step++) {
            lacking.add(printed.counted(step));
        }
        if (!lacking.isEmpty()) {
            addMissing(index, entries.get(at - 1).to, entry.marker.start(), lacking, remarks);
        }
    }

    private static void addMissing(int index, int from, int to, List<String> lacking, List<Remark> remarks) {
        String words = String.join(", ", lacking);
        remarks.add(new Remark(index, Remark.Kind.NUMBER_MISSING, from, Math.max(from, to), words, null));
    }

    private static int distance(Marker before, Marker now) {
        boolean roman = before.roman() > 0 && now.roman() > 0 && (before.value() == 0 || now.value() == 0);
        return roman ? now.roman() - before.roman() : now.value() - before.value();
    }

    private Remark at(int index, Remark.Kind kind, int from, int to) {
        return new Remark(index, kind, from, to, text.substring(from, to), null);
    }
}
