package org.followthrough.forum.calendars;

import java.time.Instant;

/**
 * A calendar is about to change. Whoever keeps deadlines that it counts locks them now, before the counting is locked, so
 * that nobody who holds a commitment waits for the calendar while the calendar waits for the commitment.
 */
public record CalendarChanging(CalendarOwner owner, Instant at) {
}
