package org.followthrough.notification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of a calendar feed: whole days, or an instant.
 *
 * @param uid stays the same when the date moves, so that a calendar moves the entry and does not add one
 * @param revised when what it says last changed
 * @param url page with more, or empty
 */
record CalendarEntry(String uid, When when, String summary, String description, String url, Instant revised) {

    /** When it is. */
    sealed interface When {
    }

    /** From the first to the last day, both included. */
    record Days(LocalDate first, LocalDate last) implements When {
    }

    /** At an instant that is no end of a day. */
    record At(Instant instant) implements When {
    }
}
