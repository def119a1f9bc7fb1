package org.followthrough.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Dates as instants: a date ends at 24:00 in the edition's zone, and on time is at or before that instant (method,
 * section 1). The instant of 24:00 therefore belongs to the day that it ends, for deadlines and for events alike:
 * what the clock itself does at the end of a day happens on that day.
 */
public final class Deadline {

    private Deadline() {
    }

    /** The last instant of the date that is still on time. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The date to which an instant belongs; midnight belongs to the day before it. */
    public static LocalDate dayOf(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant.minusNanos(1), zone);
    }

    /** The date with which something begins: what lies somewhere from midnight on lies there since the day that starts. */
    public static LocalDate dayFrom(Instant beginning, ZoneId zone) {
        return LocalDate.ofInstant(beginning, zone);
    }

    /** The date of the n-th working day after an event, whose own day is day 0. */
    public static LocalDate dayAfter(Instant event, int workingDays, ZoneId zone) {
        return WorkingDays.add(dayOf(event, zone), workingDays);
    }

    /** The end of the n-th working day after an event, whose own day is day 0. */
    public static Instant after(Instant event, int workingDays, ZoneId zone) {
        return endOf(dayAfter(event, workingDays, zone), zone);
    }

    /** The date of the n-th working day of a calendar after an event, whose own day is day 0. */
    public static LocalDate dayAfter(Instant event, int workingDays, ZoneId zone, WorkingCalendar calendar) {
        return DayCount.after(event, workingDays, zone).day(calendar);
    }

    /** The end of the n-th working day of a calendar after an event, whose own day is day 0. */
    public static Instant after(Instant event, int workingDays, ZoneId zone, WorkingCalendar calendar) {
        return DayCount.after(event, workingDays, zone).end(calendar, zone);
    }

    /** Whether the deadline has passed: an act at the deadline itself is on time. */
    public static boolean hasPassed(Instant deadline, Instant at) {
        return at.isAfter(deadline);
    }

    /**
     * A date moved by the working days for which the clock stood still (method, section 2 F); one that had passed
     * when the clock was stopped stays.
     */
    public static LocalDate afterPause(LocalDate due, LocalDate stopped, LocalDate resumed) {
        return due.isBefore(stopped) ? due : WorkingDays.add(due, WorkingDays.between(stopped, resumed));
    }

    /** The same, with the working days of a calendar. */
    public static LocalDate afterPause(LocalDate due, LocalDate stopped, LocalDate resumed, WorkingCalendar calendar) {
        return due.isBefore(stopped) ? due : calendar.add(due, calendar.between(stopped, resumed));
    }
}
