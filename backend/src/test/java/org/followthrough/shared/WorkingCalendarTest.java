package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 4);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final WorkingCalendar MONDAY_OFF = WorkingCalendar.of(Set.of(2026), List.of(MONDAY));
    private static final int TIMES = 4_000;

    @Test
    void aHolidayIsNotCounted() {
        assertThat(MONDAY_OFF.add(FRIDAY, 1)).isEqualTo(MONDAY.plusDays(1));
        assertThat(MONDAY_OFF.add(FRIDAY, 2)).isEqualTo(MONDAY.plusDays(2));
        assertThat(MONDAY_OFF.isWorkingDay(MONDAY)).isFalse();
        assertThat(MONDAY_OFF.between(FRIDAY, MONDAY)).isZero();
    }

    @Test
    void anEventOnAHolidayIsDay0AsOnAWeekend() {
        assertThat(MONDAY_OFF.add(MONDAY, 0)).isEqualTo(MONDAY);
        assertThat(MONDAY_OFF.add(MONDAY, 1)).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void aHolidayOnAWeekendChangesNothing() {
        var sundayOff = WorkingCalendar.of(Set.of(2026), List.of(FRIDAY.plusDays(2)));
        assertThat(sundayOff.add(FRIDAY, 1)).isEqualTo(MONDAY);
    }

    @Test
    void aYearThatIsNotKnownCountsMondayToFridayAndIsNamed() {
        var onlyNextYear = WorkingCalendar.of(Set.of(2027), List.of(MONDAY, LocalDate.of(2027, 1, 1)));
        assertThat(onlyNextYear.add(FRIDAY, 1)).isEqualTo(MONDAY);
        assertThat(onlyNextYear.add(LocalDate.of(2026, 12, 31), 1)).isEqualTo("2027-01-04");
        assertThat(onlyNextYear.holes(FRIDAY, LocalDate.of(2028, 1, 3))).containsExactly(2026, 2028);
        assertThat(onlyNextYear.holes(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))).isEmpty();
    }

    @Test
    void aYearWithoutHolidaysIsKnownAllTheSame() {
        assertThat(WorkingCalendar.of(Set.of(2026), List.of()).holes(FRIDAY, MONDAY)).isEmpty();
    }

    @Test
    void twoCalendarsTogetherHaveTheHolidaysOfBothAndTheYearsThatBothKnow() {
        var tuesdayOff = WorkingCalendar.of(Set.of(2026, 2027), List.of(MONDAY.plusDays(1), LocalDate.of(2027, 1, 1)));
        var both = MONDAY_OFF.with(tuesdayOff);
        assertThat(both.add(FRIDAY, 1)).isEqualTo(MONDAY.plusDays(2));
        assertThat(both.holes(FRIDAY, LocalDate.of(2027, 1, 1))).containsExactly(2027);
        assertThat(both.isWorkingDay(LocalDate.of(2027, 1, 1))).as("what one of them knows counts").isFalse();
    }

    @Test
    void daysCannotBeCountedBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> MONDAY_OFF.add(FRIDAY, -1));
    }

    @Test
    void withoutHolidaysItCountsAsWorkingDaysDo() {
        var random = new Random(4);
        for (var i = 0; i < TIMES; i++) {
            var day = day(random);
            var days = random.nextInt(400);
            assertThat(WorkingCalendar.MONDAY_TO_FRIDAY.add(day, days)).isEqualTo(WorkingDays.add(day, days));
        }
    }

    @Test
    void addingIsWalkingDayByDayWhateverTheHolidaysAndTheHoles() {
        var random = new Random(41);
        for (var i = 0; i < TIMES; i++) {
            var calendar = calendar(random);
            var day = day(random);
            var days = random.nextInt(300);
            assertThat(calendar.add(day, days)).as("%s + %d, seed 41, turn %d", day, days, i).isEqualTo(walk(calendar, day, days));
        }
    }

    @Test
    void countingUndoesAddingAndAddingTwiceIsAddingOnce() {
        var random = new Random(42);
        for (var i = 0; i < TIMES; i++) {
            var calendar = calendar(random);
            var day = day(random);
            var some = 1 + random.nextInt(100);
            var more = random.nextInt(100);
            assertThat(calendar.between(day, calendar.add(day, some))).isEqualTo(some);
            assertThat(calendar.add(calendar.add(day, some), more)).isEqualTo(calendar.add(day, some + more));
            assertThat(calendar.isWorkingDay(calendar.add(day, some))).isTrue();
        }
    }

    @Test
    void aHolidayMoreNeverMakesADeadlineEarlier() {
        var random = new Random(43);
        for (var i = 0; i < TIMES; i++) {
            var calendar = calendar(random);
            var day = day(random);
            var days = random.nextInt(200);
            var holiday = day(random);
            var more = calendar.with(WorkingCalendar.of(Set.of(holiday.getYear()), List.of(holiday)));
            assertThat(more.add(day, days)).isAfterOrEqualTo(calendar.add(day, days));
        }
    }

    @Test
    void aDeadlineEndsWithItsDayInEveryZoneOnEveryNightOfTheYear() {
        var zones = List.of("Pacific/Chatham", "Asia/Kathmandu", "America/St_Johns", "Africa/Cairo", "Asia/Beirut", "Pacific/Apia",
                "America/Havana", "Australia/Lord_Howe", "Europe/Athens", "Etc/UTC").stream().map(ZoneId::of).toList();
        var random = new Random(44);
        for (var i = 0; i < TIMES; i++) {
            var zone = zones.get(random.nextInt(zones.size()));
            var calendar = calendar(random);
            var event = day(random).atTime(random.nextInt(24), random.nextInt(60)).toInstant(ZoneOffset.UTC);
            var days = 1 + random.nextInt(90);
            var end = Deadline.after(event, days, zone, calendar);
            var due = Deadline.dayAfter(event, days, zone, calendar);
            assertThat(Deadline.dayOf(end, zone)).isEqualTo(due);
            assertThat(Deadline.dayOf(end.plusMillis(1), zone)).as("the next instant is another day").isAfter(due);
            assertThat(calendar.isWorkingDay(due)).isTrue();
            assertThat(end).isAfter(event);
        }
    }

    @Test
    void aDayThatAZoneSkippedStillHasAnEnd() {
        var apia = ZoneId.of("Pacific/Apia");
        var skipped = LocalDate.of(2011, 12, 30);
        assertThat(Deadline.endOf(skipped, apia)).isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
    }

    @Test
    void aPauseMovesADeadlineByTheWorkingDaysForWhichTheClockStoodStill() {
        var due = LocalDate.of(2026, 9, 11);
        assertThat(Deadline.afterPause(due, FRIDAY, LocalDate.of(2026, 9, 9), MONDAY_OFF)).isEqualTo("2026-09-15");
        assertThat(Deadline.afterPause(due, FRIDAY, FRIDAY, MONDAY_OFF)).isEqualTo(due);
        assertThat(Deadline.afterPause(FRIDAY.minusDays(1), FRIDAY, due, MONDAY_OFF)).as("what had passed stays").isEqualTo(FRIDAY.minusDays(1));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(5 * 365));
    }

    /** Some years are known, others are holes; holidays come alone and in rows. */
    private static WorkingCalendar calendar(Random random) {
        var years = new HashSet<Integer>();
        for (var year = 2024; year < 2032; year++) {
            if (random.nextInt(3) > 0) {
                years.add(year);
            }
        }
        var holidays = new HashSet<LocalDate>();
        for (var i = random.nextInt(40); i > 0; i--) {
            var first = day(random);
            for (var length = random.nextInt(12); length >= 0; length--) {
                holidays.add(first.plusDays(length));
            }
        }
        return WorkingCalendar.of(years, holidays);
    }

    private static LocalDate walk(WorkingCalendar calendar, LocalDate day, int days) {
        var at = day;
        for (var left = days; left > 0; left -= calendar.isWorkingDay(at) ? 1 : 0) {
            at = at.plusDays(1);
        }
        return at;
    }
}
