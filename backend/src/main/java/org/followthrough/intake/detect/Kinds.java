package org.followthrough.intake.detect;

import java.util.List;

/** Tells what kind of candidate an entry is, by its own words, its list and the heading above it. */
final class Kinds {

    private final String text;
    private final Cues cues;

    Kinds(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    Kind of(Entry entry, Signals signals, Kind usual) {
        if (signals.example() || signals.practice() && !signals.demands()) {
            return Kind.GOOD_PRACTICE;
        }
        return aboutForum(entry, signals) ? Kind.PROCESS : usual;
    }

    private boolean aboutForum(Entry entry, Signals signals) {
        boolean list = entry.list != null && entry.list.mostlyProcess();
        boolean above = entry.list != null && entry.list.parent != null && openedAboutForum(entry.list.parent);
        return signals.process() || list || above && !signals.imperative() || headedAboutForum(entry.section);
    }

    private boolean openedAboutForum(Entry parent) {
        return parent.signals.process() || cues.process.in(Words.of(text, parent.from, parent.to)) && !parent.item();
    }

    private boolean headedAboutForum(Section section) {
        if (section.depth() < 2) {
            return false;
        }
        List<String> title = Words.of(section.title(), 0, section.title().length());
        return section.rank() < 0 && !cues.headingRecommends.in(title) && cues.process.in(title);
    }
}
