package org.followthrough.forum.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the holidays of forums and countries (features, row E4). A change counts again, in the same transaction, every
 * deadline that lies ahead and was computed by the calendar; what has passed, and dates that a person set, stay.
 */
@Service
@Transactional
public class CalendarService {

    private static final int MOST_A_YEAR = 200;
    private static final int LONGEST_NAME = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final Calendars calendars;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    CalendarService(Calendars calendars, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses everybody who keeps no calendars. */
    public void requireOrganiser(Actor actor) {
        policy.require(actor, Permission.MANAGE_EDITIONS);
    }

    /** Keeps others from changing calendars until the transaction ends. */
    public void lock(Actor actor) {
        requireOrganiser(actor);
        calendars.lockChanging();
    }

    /** @throws NotFound for what is neither a forum nor a state */
    @Transactional(readOnly = true)
    public HolidayCalendar read(CalendarOwner owner) {
        return calendars.read(owner).orElseThrow(() -> new NotFound("forum.calendar.unknown"));
    }

    /** Every calendar there is or could be: of each forum and each state. */
    @Transactional(readOnly = true)
    public List<HolidayCalendar> all() {
        return calendars.owners().stream().map(this::read).toList();
    }

    /** Says all holidays of a year; none is an answer, too. */
    public void replaceYear(Actor actor, CalendarOwner owner, int year, List<Holiday> holidays) {
        replaceYears(actor, owner, new TreeMap<>(Map.of(year, holidays)));
    }

    /**
     * Says the holidays of every year of which a file speaks, all or none.
     *
     * @throws RuleViolation for dates of another year, twice, or without a name
     */
    public void replaceYears(Actor actor, CalendarOwner owner, SortedMap<Integer, List<Holiday>> byYear) {
        requireOrganiser(actor);
        calendars.lockChanging();
        var before = read(owner);
        if (byYear.isEmpty()) {
            throw RuleViolation.of("file", "forum.calendar.file.empty");
        }
        byYear.forEach(CalendarService::check);
        var now = clock.now();
        var changed = byYear.entrySet().stream().map(entry -> change(before, entry.getKey(), sorted(entry.getValue())))
                .filter(year -> !before.years().contains(year.year()) || !year.before().equals(year.after())).toList();
        change(actor, owner, changed, now, () -> changed.forEach(year -> calendars.replace(owner, year.year(), year.after(), now, actor.id())));
    }

    /** Takes a year away: from then on it counts Monday to Friday again. */
    public void forgetYear(Actor actor, CalendarOwner owner, int year) {
        requireOrganiser(actor);
        calendars.lockChanging();
        var before = read(owner);
        if (!before.years().contains(year)) {
            throw new NotFound("forum.calendar.year-unknown");
        }
        var gone = List.of(new CalendarChanged.Year(year, before.of(year), List.of(), false));
        change(actor, owner, gone, clock.now(), () -> calendars.forget(owner, year));
    }

    private static CalendarChanged.Year change(HolidayCalendar before, int year, List<Holiday> after) {
        return new CalendarChanged.Year(year, before.of(year), after, true);
    }

    private static List<Holiday> sorted(List<Holiday> holidays) {
        return holidays.stream().map(one -> new Holiday(one.date(), one.name().strip())).sorted(Comparator.comparing(Holiday::date)).toList();
    }

    /** First whoever counts by it locks what it will move, then nobody counts any more, and only then it changes. */
    private void change(Actor actor, CalendarOwner owner, List<CalendarChanged.Year> changed, Instant now, Runnable write) {
        if (!changed.isEmpty()) {
            events.publishEvent(new CalendarChanging(owner, now));
            calendars.lockCounting();
            write.run();
            events.publishEvent(new CalendarChanged(owner, changed, now, actor.id()));
        }
    }

    private static void check(int year, List<Holiday> holidays) {
        var violations = new ArrayList<Violation>();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            violations.add(Violation.of("year", "forum.calendar.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
        }
        if (holidays.size() > MOST_A_YEAR) {
            violations.add(Violation.of("holidays", "forum.calendar.too-many", MOST_A_YEAR));
        }
        var seen = new HashSet<LocalDate>();
        for (var i = 0; i < Math.min(holidays.size(), MOST_A_YEAR); i++) {
            check(violations, "holidays[" + i + "]", year, holidays.get(i), seen);
        }
        RuleViolation.throwIfAny(violations);
    }

    private static void check(List<Violation> violations, String field, int year, Holiday holiday, HashSet<LocalDate> seen) {
        if (holiday.date().getYear() != year) {
            violations.add(Violation.of(field + ".date", "forum.calendar.other-year", String.valueOf(year)));
        } else if (!seen.add(holiday.date())) {
            violations.add(Violation.of(field + ".date", "forum.calendar.twice"));
        }
        if (holiday.name().isBlank() || holiday.name().length() > LONGEST_NAME || holiday.name().chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of(field + ".name", "forum.calendar.name", LONGEST_NAME));
        }
    }
}
