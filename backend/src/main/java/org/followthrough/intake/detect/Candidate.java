package org.followthrough.intake.detect;

import org.jspecify.annotations.Nullable;

/**
 * What a rule proposes, before parents are numbered.
 *
 * @param whole the candidate of which it is a point, or null
 */
record Candidate(Entry entry, int from, int to, @Nullable String number, Kind kind, Rule rule, double confidence,
                 @Nullable Entry parent, @Nullable Candidate whole) {

    /** The number of its entry where none is printed and it stands for the whole of it. */
    @Nullable String assigned() {
        return represents() ? entry.assigned : null;
    }

    /** Whether it stands for its entry, so that items below the entry are its children. */
    boolean represents() {
        boolean entire = from == entry.from && to == entry.to;
        return whole == null && (rule == Rule.LEAD_IN || entire && entry.item());
    }
}
