package org.followthrough.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How a deadline was counted, so that it can be counted again when the calendar changes (features, row E4).
 *
 * @param from the day that counts as day 0
 * @param days working days after it
 */
public record DayCount(LocalDate from, int days) {

    /** Counted from an event, whose own day is day 0. */
    public static DayCount after(Instant event, int days, ZoneId zone) {
        return new DayCount(Deadline.dayOf(event, zone), days);
    }

    /** The last day. */
    public LocalDate day(WorkingCalendar calendar) {
        return calendar.add(from, days);
    }

    /** The last instant that is still on time. */
    public Instant end(WorkingCalendar calendar, ZoneId zone) {
        return Deadline.endOf(day(calendar), zone);
    }
}
