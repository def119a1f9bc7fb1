package org.followthrough.intake.detect;

import org.jspecify.annotations.Nullable;

/** A place in the outline: a paragraph or an item, with its section, its list and the entry above it. */
final class Entry {

    final int from;
    final int to;
    final @Nullable Marker marker;
    final @Nullable String number;
    final @Nullable String assigned;
    final Section section;
    final @Nullable Entry parent;
    final @Nullable ItemList list;
    final Form form;
    final Signals signals;
    boolean governs;

    /** How the item shows: with a marker, by its place among markers, or only by the sentence that opens the list. */
    enum Form { PARAGRAPH, PRINTED, INFERRED, IMPLIED }

    Entry(Unit unit, Form form, Section section, @Nullable Entry parent, @Nullable ItemList list, Signals signals) {
        this.from = unit.from();
        this.to = unit.to();
        this.marker = unit.marker();
        this.assigned = unit.assigned() == null || unit.assigned().isEmpty() ? null : unit.assigned();
        this.number = unit.marker() == null || unit.marker().printed().isEmpty() ? null : unit.marker().printed();
        this.form = form;
        this.section = section;
        this.parent = parent;
        this.list = list;
        this.signals = signals;
    }

    boolean item() {
        return form != Form.PARAGRAPH;
    }
}
