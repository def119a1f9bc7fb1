package org.followthrough.forum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A node of an edition's programme: a meeting, or a day, roundtable or session of one.
 *
 * @param parent  the event in which it takes place, or null directly below the edition
 * @param ordinal place among the events with the same parent
 */
public record Event(String code, String edition, @Nullable String parent, int ordinal, EventKind kind, String name, LocalDate starts,
        LocalDate ends, @Nullable String place) {

    Event with(EventDraft draft) {
        return new Event(code, edition, parent, ordinal, kind, draft.name().strip(), draft.starts(), draft.ends(), draft.place());
    }

    Event at(@Nullable String otherParent, int otherOrdinal) {
        return new Event(code, edition, otherParent, otherOrdinal, kind, name, starts, ends, place);
    }
}
