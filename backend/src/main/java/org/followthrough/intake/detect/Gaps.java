package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells where something seems to lack: numbers before an item, the end of a sentence, a bullet that is a letter. */
final class Gaps {

    private static final int MOST_NAMED = 12;
    private static final int PROSE = 12;
    private static final int TAIL = 60;

    private final String text;
    private final Cues cues;

    Gaps(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    /** What the place of a candidate in its list shows. */
    void of(int index, Candidate candidate, List<Remark> remarks) {
        Entry entry = candidate.entry();
        Marker marker = entry.marker;
        if (!candidate.represents() || entry.list == null) {
            return;
        }
        if (marker != null && marker.bullet() && Chars.letter(text.charAt(marker.start()))) {
            remarks.add(at(index, Remark.Kind.LETTER_FOR_BULLET, marker.start(), marker.start() + 1));
        } else if (marker != null && !marker.bullet()) {
            checkCase(index, entry, remarks);
            apart(index, entry, remarks);
            missing(index, entry, remarks);
        }
    }

    /** A passage that ends in a comma, a hyphen, an open bracket or a word that cannot end one, or unlike its list. */
    void breaksOff(int index, Candidate candidate, List<Remark> remarks) {
        boolean item = candidate.represents() && candidate.entry().list != null;
        if (item && endsUnlikeOthers(candidate.entry())) {
            addBreak(index, candidate.from(), candidate.to(), remarks);
        } else {
            breaksOff(index, candidate.from(), candidate.to(), remarks);
        }
    }

    void breaksOff(int index, int from, int to, List<Remark> remarks) {
        char end = Chars.last(text, from, to);
        boolean open = end == ',' || end == '(' || end == '-' || end == '–' || end == '—' || openBracket(from, to);
        if (open || !joined(from, to) && smallWord(Words.spans(text, Math.max(from, to - TAIL), to), to)) {
            addBreak(index, from, to, remarks);
        }
    }

    private void addBreak(int index, int from, int to, List<Remark> remarks) {
        List<int[]> words = Words.spans(text, Math.max(from, to - TAIL), to);
        remarks.add(at(index, Remark.Kind.BREAKS_OFF, words.isEmpty() ? from : words.getLast()[0], to));
    }

    private boolean openBracket(int from, int to) {
        long open = text.substring(from, to).chars().filter(c -> c == '(').count();
        return open > text.substring(from, to).chars().filter(c -> c == ')').count() && !Chars.ender(Chars.last(text, from, to));
    }

    private void checkCase(int index, Entry entry, List<Remark> remarks) {
        Marker marker = entry.marker;
        if (marker.style() != Marker.Style.LETTER) {
            return;
        }
        long letters = entry.list.entries.stream().filter(Gaps::lettered).count();
        long same = entry.list.entries.stream().filter(Gaps::lettered).filter(one -> one.marker.capital() == marker.capital()).count();
        if (same * 2 < letters) {
            remarks.add(at(index, Remark.Kind.LETTER_CASE, marker.start(), marker.end()));
        }
    }

    private static boolean lettered(Entry entry) {
        return entry.marker != null && entry.marker.style() == Marker.Style.LETTER;
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
        int at = entries.indexOf(entry);
        int before = at - 1;
        while (before >= 0 && entries.get(before).marker == null && entries.get(before).assigned != null) {
            before--;
        }
        Marker printed = before < 0 ? null : entries.get(before).marker;
        int steps = printed == null || !printed.shape().equals(entry.marker.shape()) ? 0 : distance(printed, entry.marker);
        List<String> lacking = new ArrayList<>();
        for (int step = at - before; step < steps && lacking.size() < MOST_NAMED; step++) {
            lacking.add(printed.counted(step));
        }
        if (!lacking.isEmpty()) {
            int from = entries.get(at - 1).to;
            remarks.add(new Remark(index, Remark.Kind.NUMBER_MISSING, from, Math.max(from, entry.marker.start()), String.join(", ", lacking), null));
        }
    }

    private static int distance(Marker before, Marker now) {
        boolean roman = before.roman() > 0 && now.roman() > 0 && (before.value() == 0 || now.value() == 0);
        return roman ? now.roman() - before.roman() : now.value() - before.value();
    }

    /** An item of some length without the stop that all the others have. */
    private boolean endsUnlikeOthers(Entry entry) {
        List<Entry> others = entry.list.entries.stream().filter(one -> one != entry && !one.governs).toList();
        boolean stopped = others.size() >= 2 && others.stream().allMatch(one -> stops(one.from, one.to));
        return stopped && !stops(entry.from, entry.to) && entry.signals.words() >= PROSE;
    }

    /** The end of a sentence or item; "; and" only joins the next one. */
    private boolean stops(int from, int to) {
        char end = Chars.last(text, from, to);
        return Chars.ender(end) || end == ';' || end == ':' || joined(from, to);
    }

    private boolean joined(int from, int to) {
        List<int[]> words = Words.spans(text, Math.max(from, to - TAIL), to);
        if (words.size() < 2) {
            return false;
        }
        String between = text.substring(words.get(words.size() - 2)[1], words.getLast()[0]);
        return smallWord(words, to) && (between.indexOf(';') >= 0 || between.indexOf(',') >= 0);
    }

    private boolean smallWord(List<int[]> words, int to) {
        String last = words.isEmpty() ? "" : text.substring(words.getLast()[0], words.getLast()[1]);
        return !last.isEmpty() && words.getLast()[1] == to && cues.stopWords.at(List.of(last.toLowerCase(Locale.ROOT)), 0);
    }

    private Remark at(int index, Remark.Kind kind, int from, int to) {
        return new Remark(index, kind, from, to, text.substring(from, to), null);
    }
}
