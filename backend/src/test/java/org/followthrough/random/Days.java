package org.followthrough.random;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Working days, Monday to Friday, counted one by one (method, section 1); 24:00 belongs to the day that it ends. */
record Days(ZoneId zone) {

    LocalDate of(Instant at) {
        return LocalDate.ofInstant(at.minusNanos(1), zone);
    }

    Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    LocalDate add(LocalDate day, int workingDays) {
        var at = day;
        for (var left = workingDays; left > 0; left -= isWorked(at) ? 1 : 0) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The end of the n-th working day after an event. */
    Instant after(Instant event, int workingDays) {
        return end(add(of(event), workingDays));
    }

    /** Working days after the one day, up to and including the other. */
    int between(LocalDate after, LocalDate upTo) {
        var earlier = after.isBefore(upTo) ? after : upTo;
        var days = (int) earlier.plusDays(1).datesUntil((after.isBefore(upTo) ? upTo : after).plusDays(1)).filter(Days::isWorked).count();
        return after.isBefore(upTo) ? days : -days;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
