package org.followthrough.forum.calendars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.followthrough.shared.RuleViolation;

/** Holidays as lines: a day such as 2027-01-06, then a comma, semicolon, tab or space, then a name. */
public final class HolidayLines {

    private static final Pattern LINE = Pattern.compile("\"?([0-9]{4}-[0-9]{2}-[0-9]{2})\"?[ \\t]*[,;\\t ][ \\t]*(.*\\S)\\s*");
    private static final Pattern QUOTED = Pattern.compile("\"(.*?)\"(?:[,;].*)?");

    private HolidayLines() {
    }

    /**
     * The holidays of what somebody wrote; empty lines are passed over.
     *
     * @param field where a line that cannot be read is reported
     */
    public static List<Holiday> read(String field, String text) {
        return read(field, text.lines().toList(), 0);
    }

    /** The same of a table, whose first line may be a heading. */
    static List<Holiday> table(String field, String text) {
        var lines = text.lines().toList();
        var heading = !lines.isEmpty() && lines.getFirst().chars().noneMatch(Character::isDigit);
        return read(field, lines, heading ? 1 : 0);
    }

    private static List<Holiday> read(String field, List<String> lines, int first) {
        var holidays = new ArrayList<Holiday>();
        for (var i = first; i < lines.size(); i++) {
            var line = LINE.matcher(lines.get(i).strip());
            if (line.matches()) {
                holidays.add(holiday(field, i + 1, line.group(1), line.group(2)));
            } else if (!lines.get(i).isBlank()) {
                throw RuleViolation.of(field, "forum.calendar.file.line", i + 1);
            }
        }
        return holidays;
    }

    private static Holiday holiday(String field, int number, String day, String name) {
        try {
            var quoted = QUOTED.matcher(name);
            return new Holiday(LocalDate.parse(day), quoted.matches() ? quoted.group(1) : name);
        } catch (DateTimeException impossible) {
            throw RuleViolation.of(field, "forum.calendar.file.line", number);
        }
    }

    /** The same lines again, as they can be read. */
    public static String write(List<Holiday> holidays) {
        return String.join("\n", holidays.stream().map(holiday -> holiday.date() + " " + holiday.name()).toList());
    }
}
