package org.followthrough.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counting in working days, Monday to Friday (method, section 1). The day of the event is day 0; the first working day
 * after it is day 1, whether or not day 0 is a working day itself.
 */
public final class WorkingDays {

    private WorkingDays() {
    }

    /** The n-th working day after the given one; the day itself for none. */
    public static LocalDate add(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("cannot add " + workingDays + " working days");
        }
        LocalDate weeksLater = lastWorkingDay(day, workingDays).plusWeeks(workingDays / 5);
        return skip(weeksLater, workingDays % 5);
    }

    /** How many working days lie after the one date, up to and including the other; negative if that is earlier. */
    public static int between(LocalDate after, LocalDate upTo) {
        return Math.toIntExact(upToAndIncluding(upTo) - upToAndIncluding(after));
    }

    /** Whether the date is a working day. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** A weekend counts on from its Friday, so that whole weeks can be added at once. */
    private static LocalDate lastWorkingDay(LocalDate day, int workingDays) {
        int sinceFriday = Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue());
        return workingDays == 0 ? day : day.minusDays(sinceFriday);
    }

    private static LocalDate skip(LocalDate workingDay, int fewerThanFive) {
        boolean overWeekend = workingDay.getDayOfWeek().getValue() + fewerThanFive > DayOfWeek.FRIDAY.getValue();
        return fewerThanFive == 0 ? workingDay : workingDay.plusDays(overWeekend ? fewerThanFive + 2 : fewerThanFive);
    }

    /** Working days from Monday, 29 December 1969 to the date, that date included. */
    private static long upToAndIncluding(LocalDate day) {
        long daysSinceMonday = day.toEpochDay() + 3;
        return Math.floorDiv(daysSinceMonday, 7L) * 5 + Math.min(5, Math.floorMod(daysSinceMonday, 7L) + 1);
    }
}
