package org.followthrough.forum.calendars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The all-day events of an iCalendar file (RFC 5545); one that recurs by a rule is refused rather than half read. */
final class ICalendar {

    private static final int LONGEST_IN_DAYS = 60;

    private ICalendar() {
    }

    static List<Holiday> holidays(String text) {
        var holidays = new ArrayList<Holiday>();
        var event = new HashMap<String, String>();
        var within = false;
        for (var line : unfolded(text).lines().toList()) {
            if (line.equalsIgnoreCase("BEGIN:VEVENT")) {
                within = true;
                event.clear();
            } else if (line.equalsIgnoreCase("END:VEVENT")) {
                within = false;
                holidays.addAll(days(event));
            } else if (within && line.indexOf(':') > 0) {
                event.putIfAbsent(name(line), line.substring(line.indexOf(':') + 1));
            }
        }
        return holidays;
    }

    /** A line that goes on begins with a space or a tab. */
    private static String unfolded(String text) {
        return text.replaceAll("\r?\n[ \t]", "");
    }

    /** The name of a property without its parameters. */
    private static String name(String line) {
        return line.substring(0, line.indexOf(':')).replaceFirst(";.*", "").toUpperCase(Locale.ROOT);
    }

    private static List<Holiday> days(Map<String, String> event) {
        var name = unescaped(event.getOrDefault("SUMMARY", ""));
        if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
            throw RuleViolation.of("file", "forum.calendar.file.recurs", name);
        }
        var first = day(event.get("DTSTART")).orElseThrow(() -> RuleViolation.of("file", "forum.calendar.file.unreadable"));
        var end = day(event.get("DTEND")).filter(first::isBefore).orElse(first.plusDays(1));
        return first.datesUntil(end).limit(LONGEST_IN_DAYS).map(day -> new Holiday(day, name)).toList();
    }

    /** The day of a date or of an instant. */
    private static Optional<LocalDate> day(@Nullable String value) {
        if (value == null || value.length() < 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", " ").replace("\\N", " ").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
    }
}
