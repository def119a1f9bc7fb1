package org.followthrough.shared;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Working days with holidays (features, row E4): Monday to Friday but for the holidays of the years that are known. A year
 * that is not known is a hole: it counts Monday to Friday. As everywhere the day of the event is day 0, and the first
 * working day after it is day 1 (method, section 1).
 */
public final class WorkingCalendar {

    /** No holidays are known for any year. */
    public static final WorkingCalendar MONDAY_TO_FRIDAY = new WorkingCalendar(new long[0], Set.of());

    private final long[] holidays;
    private final Set<Integer> years;

    private WorkingCalendar(long[] holidays, Set<Integer> years) {
        this.holidays = holidays;
        this.years = years;
    }

    /**
     * A calendar of some years.
     *
     * @param years    those whose holidays are all known; one without holidays is known, too
     * @param holidays dates of these years; others do not count, and those on a weekend change nothing
     */
    public static WorkingCalendar of(Collection<Integer> years, Collection<LocalDate> holidays) {
        var known = Set.copyOf(years);
        return new WorkingCalendar(holidays.stream().filter(day -> known.contains(day.getYear()) && WorkingDays.isWorkingDay(day))
                .mapToLong(LocalDate::toEpochDay).distinct().sorted().toArray(), known);
    }

    /** Both at once: a holiday of either is one; a year is known only where both know it. */
    public WorkingCalendar with(WorkingCalendar other) {
        var both = new HashSet<>(years);
        both.retainAll(other.years);
        var all = LongStream.concat(Arrays.stream(holidays), Arrays.stream(other.holidays)).distinct().sorted().toArray();
        return new WorkingCalendar(all, Set.copyOf(both));
    }

    /** The n-th working day after the given one; the day itself for none. */
    public LocalDate add(LocalDate day, int workingDays) {
        var from = day;
        var to = WorkingDays.add(day, workingDays);
        for (var missing = holidays(from, to); missing > 0; missing = holidays(from, to)) {
            from = to;
            to = WorkingDays.add(to, missing);
        }
        return to;
    }

    /** How many working days lie after the one date, up to and including the other; negative if that is earlier. */
    public int between(LocalDate after, LocalDate upTo) {
        return WorkingDays.between(after, upTo) - holidays(after, upTo);
    }

    /** Whether the date is a working day. */
    public boolean isWorkingDay(LocalDate day) {
        return WorkingDays.isWorkingDay(day) && Arrays.binarySearch(holidays, day.toEpochDay()) < 0;
    }

    /** The years between two dates, both included, that are not known; a warning, never an error. */
    public List<Integer> holes(LocalDate from, LocalDate to) {
        var holes = new TreeSet<Integer>();
        IntStream.rangeClosed(from.getYear(), to.getYear()).filter(year -> !years.contains(year)).forEach(holes::add);
        return List.copyOf(holes);
    }

    private int holidays(LocalDate after, LocalDate upTo) {
        return upToAndIncluding(upTo) - upToAndIncluding(after);
    }

    private int upToAndIncluding(LocalDate day) {
        var place = Arrays.binarySearch(holidays, day.toEpochDay());
        return place < 0 ? -place - 1 : place + 1;
    }
}
