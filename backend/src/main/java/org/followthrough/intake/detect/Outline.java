package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds sections, lists and parents from the units, in one pass from top to bottom. */
final class Outline {

    private static final int SHORT = 14;
    private static final int LONGEST_IMPLIED = 70;
    private static final int TAIL = 120;

    private final String text;
    private final Cues cues;
    private final List<Unit> units;
    private final Sections sections;
    private final List<Entry> entries = new ArrayList<>();
    private final OpenLists lists = new OpenLists();
    private @Nullable Entry lead;
    private @Nullable Entry latest;
    private boolean interrupted;

    private Outline(String text, Cues cues, List<Unit> units, Headings headings) {
        this.text = text;
        this.cues = cues;
        this.units = units;
        this.sections = new Sections(text, cues, headings);
    }

    static List<Entry> of(String text, Cues cues, List<Unit> units, Headings headings) {
        Outline outline = new Outline(text, cues, units, headings);
        for (int i = 0; i < units.size(); i++) {
            outline.take(units.get(i), i);
        }
        return outline.entries;
    }

    private void take(Unit unit, int i) {
        switch (unit.role()) {
            case HEADING -> enter(unit);
            case SOFT_HEADING -> takeSoft(unit, i);
            case TEXT -> takeText(unit, i);
            case MARKED -> takeMarked(unit, i);
            case LONE_MARKER, NOISE -> { }
        }
    }

    private void enter(Unit heading) {
        boolean announced = heading.marker() != null && lead != null && announces(lead);
        sections.enter(heading, announced);
        lists.clear();
        lead = null;
        latest = null;
        interrupted = false;
    }

    /** Short lines under a sentence that ends with a colon are its items if there are several. */
    private void takeSoft(Unit unit, int i) {
        boolean several = next(i) != null && next(i).loose() && !questions(unit);
        boolean open = impliedOpener() != null && endsWithColon(impliedOpener());
        boolean goesOn = !lists.isEmpty() && lists.peek().opened == null && endsWithColon(lists.peek().parent);
        if (open && several || goesOn && !questions(unit) && next(i) != null && next(i).loose() || commands(unit, i)) {
            takeText(unit, i);
        } else {
            enter(unit);
        }
    }

    /** A short command under a heading for recommendations, with nothing below it that it could be the heading of. */
    private boolean commands(Unit unit, int i) {
        boolean alone = next(i) == null || next(i).is(Unit.Role.SOFT_HEADING) || next(i).is(Unit.Role.HEADING);
        return alone && sections.current().recommends() && Signals.read(text, unit.from(), unit.to(), cues).imperative();
    }

    private boolean questions(Unit unit) {
        return Chars.question(text, unit.from(), unit.to());
    }

    private void takeText(Unit unit, int i) {
        boolean colon = Chars.last(text, unit.from(), unit.to()) == ':';
        Entry opener = impliedOpener();
        if (opener != null && !colon && impliedItem(opener, unit, i)) {
            addImplied(unit, opener);
        } else if (goesOnImplied(unit, colon)) {
            addImplied(unit, lists.peek().parent);
        } else {
            addParagraph(unit, colon, i);
        }
    }

    /** The entry whose text asks for items that nothing marks, if it is the latest. */
    private @Nullable Entry impliedOpener() {
        boolean item = latest != null && latest.item() && latest.form != Entry.Form.IMPLIED;
        return item && open(latest) || latest != null && latest == lead ? latest : null;
    }

    private boolean open(Entry entry) {
        char end = Chars.last(text, entry.from, entry.to);
        boolean label = entry.list != null && entry.list.opened != null && entry.list.opened.style() == Marker.Style.LABEL;
        return end == ':' || !label && !Chars.ender(end) && end != ';' && end != ',' && entry.signals.words() <= SHORT;
    }

    private boolean endsWithColon(@Nullable Entry entry) {
        return entry != null && Chars.last(text, entry.from, entry.to) == ':';
    }

    private boolean impliedItem(Entry opener, Unit unit, int i) {
        if (opener.item()) {
            return opener.list != null && (opener.list.announced || opener.section.recommends());
        }
        boolean several = next(i) != null && next(i).loose() && shortEnough(next(i));
        return (announces(opener) || opener.section.recommends()) && shortEnough(unit) && several;
    }

    private boolean shortEnough(Unit unit) {
        return Words.of(text, unit.from(), unit.to()).size() <= LONGEST_IMPLIED;
    }

    private boolean goesOnImplied(Unit unit, boolean colon) {
        boolean implied = !colon && !lists.isEmpty() && lists.peek().opened == null && latest != null
                && latest.form == Entry.Form.IMPLIED;
        return implied && shortEnough(unit) && !finished(lists.peek());
    }

    /** Items parted by semicolons end with the one that has a full stop. */
    private boolean finished(ItemList list) {
        boolean parted = list.entries.size() > 1 && endsWith(list.entries.getFirst(), ';');
        return parted && endsWith(list.lastEntry(), '.');
    }

    private boolean endsWith(@Nullable Entry entry, char end) {
        return entry != null && Chars.last(text, entry.from, entry.to) == end;
    }

    private void addImplied(Unit unit, Entry opener) {
        ItemList top = lists.peek();
        if (top == null || top.parent != opener || top.opened != null) {
            top = new ItemList(null, opener, true);
            lists.push(top);
        }
        opener.governs = true;
        for (Unit part : parts(unit, top)) {
            add(part, Entry.Form.IMPLIED, top);
        }
    }

    /** Where every item before was one sentence, a sentence that begins on its own line is an item of its own. */
    private List<Unit> parts(Unit unit, ItemList list) {
        List<int[]> sentences = new Sentences(text, cues).of(unit.from(), unit.to());
        boolean plain = list.entries.size() >= 2 && list.plain;
        boolean lines = sentences.size() > 1;
        for (int i = 1; i < sentences.size(); i++) {
            lines &= lineBreak(sentences.get(i - 1)[1], sentences.get(i)[0]);
        }
        boolean split = plain && lines;
        list.plain &= split || sentences.size() == 1;
        return split ? sentences.stream().map(span -> unit.part(span[0], span[1])).toList() : List.of(unit);
    }

    private boolean lineBreak(int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> Chars.lineBreak((char) c));
    }

    private void addParagraph(Unit unit, boolean colon, int i) {
        Signals signals = Signals.read(text, unit.from(), unit.to(), cues);
        Entry entry = new Entry(unit, Entry.Form.PARAGRAPH, sections.current(), null, null, signals);
        entries.add(entry);
        sections.filled();
        boolean opens = colon || opensWithoutColon(unit, i);
        lead = opens ? entry : null;
        interrupted = true;
        latest = entry;
        if (opens) {
            lists.clear();
        }
    }

    private boolean opensWithoutColon(Unit unit, int i) {
        boolean listFollows = next(i) != null && next(i).is(Unit.Role.MARKED) && opensList(next(i));
        List<String> tail = Words.of(text, Math.max(unit.from(), unit.to() - TAIL), unit.to());
        boolean joint = !Chars.ender(Chars.last(text, unit.from(), unit.to())) && cues.listJoints.at(tail, tail.size() - 1);
        return listFollows && (joint || cues.opensList.in(tail));
    }

    private static boolean opensList(Unit unit) {
        return unit.marker() == null || unit.marker().first();
    }

    private @Nullable Unit next(int i) {
        return i + 1 < units.size() ? units.get(i + 1) : null;
    }

    private void takeMarked(Unit unit, int i) {
        if (unit.marker() == null) {
            addInferred(unit);
        } else if (nextHeading(unit, i) || MarkedHeadings.heading(text, cues, unit, next(i), sections.current())) {
            enter(unit);
        } else {
            ItemList list = listFor(unit.marker());
            list.last = unit.marker();
            add(unit, Entry.Form.PRINTED, list);
        }
    }

    /** A short title that counts on from the headings, with something else than the next number below it. */
    private boolean nextHeading(Unit unit, int i) {
        Unit below = next(i);
        boolean list = below == null || below.marker() != null && below.marker().shape().equals(unit.marker().shape());
        return !list && sections.continuedBy(unit.marker()) && MarkedHeadings.title(text, cues, unit);
    }

    private void addInferred(Unit unit) {
        ItemList list = lists.isEmpty() ? newList(null) : lists.peek();
        add(unit, Entry.Form.INFERRED, list);
    }

    private void add(Unit unit, Entry.Form form, ItemList list) {
        Signals signals = Signals.read(text, unit.from(), unit.to(), cues);
        Entry entry = new Entry(unit, form, sections.current(), list.parent, list, signals);
        entry.governs = Chars.last(text, unit.from(), unit.to()) == ':';
        entries.add(entry);
        sections.filled();
        list.add(entry);
        latest = entry;
        lead = null;
        interrupted = false;
    }

    /** The list that a marker goes on with, or a new one. */
    private ItemList listFor(Marker marker) {
        ItemList open = lists.continuedBy(marker);
        if (open != null) {
            return open;
        }
        lists.closeRestarted(marker);
        while (!lists.isEmpty() && lead == null && !lists.peek().holds(marker, open(lists.peek().lastEntry()))) {
            lists.pop();
        }
        return newList(marker);
    }

    private ItemList newList(@Nullable Marker marker) {
        ItemList top = lists.peek();
        Entry parent = lead != null ? lead : top == null || interrupted ? null : top.lastEntry();
        if (interrupted && lead == null) {
            lists.clear();
        }
        ItemList list = new ItemList(marker, parent, announced(marker, parent));
        if (parent != null) {
            parent.governs = true;
        }
        lists.push(list);
        return list;
    }

    private boolean announced(@Nullable Marker marker, @Nullable Entry parent) {
        boolean inherited = parent != null && parent.list != null && parent.list.announced;
        boolean labelled = marker != null && marker.style() == Marker.Style.LABEL;
        return inherited || labelled || sections.current().mode() == Section.Mode.STRONG || parent != null && announces(parent);
    }

    private boolean announces(Entry opener) {
        Signals last = opener.item() ? opener.signals : lastSentence(opener);
        return last.announces() || last.operative() || last.modal() || last.necessity() || last.reported();
    }

    private Signals lastSentence(Entry opener) {
        int[] last = new Sentences(text, cues).of(opener.from, opener.to).getLast();
        return Signals.read(text, last[0], last[1], cues);
    }
}
