package org.followthrough.forum.calendars;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.followthrough.shared.WorkingCalendar;

/**
 * The holidays of a forum or a country.
 *
 * @param name     of the forum or the state
 * @param years    years whose holidays are all known
 * @param holidays of these years, by date
 */
public record HolidayCalendar(CalendarOwner owner, String name, SortedSet<Integer> years, List<Holiday> holidays) {

    /** Those of one year. */
    public List<Holiday> of(int year) {
        return holidays.stream().filter(holiday -> holiday.date().getYear() == year).toList();
    }

    /** As it counts. */
    public WorkingCalendar working() {
        return WorkingCalendar.of(years, holidays.stream().map(Holiday::date).toList());
    }

    /** The years between two dates that are not known. */
    public List<Integer> holes(LocalDate from, LocalDate to) {
        return working().holes(from, to);
    }
}
