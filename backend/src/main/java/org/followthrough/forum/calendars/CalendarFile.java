package org.followthrough.forum.calendars;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followthrough.shared.RuleViolation;

/** Holidays as they come in a file: an iCalendar file, or lines with a day and a name. */
public final class CalendarFile {

    /** In bytes; a century of holidays is smaller. */
    public static final int LARGEST = 500 * 1024;

    private CalendarFile() {
    }

    /**
     * The holidays of a file by year.
     *
     * @throws RuleViolation for what is neither kind of file, with the line that cannot be read
     */
    public static SortedMap<Integer, List<Holiday>> read(byte[] content) {
        if (content.length > LARGEST) {
            throw RuleViolation.of("file", "forum.calendar.file.large", LARGEST / 1024);
        }
        var text = text(content).strip();
        return byYear(text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15) ? ICalendar.holidays(text) : HolidayLines.table("file", text));
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw RuleViolation.of("file", "forum.calendar.file.unreadable");
        }
    }

    /** A day that is named twice, as by two parts of a country, is one holiday with both names. */
    private static SortedMap<Integer, List<Holiday>> byYear(List<Holiday> holidays) {
        var named = new TreeMap<>(holidays.stream().collect(Collectors.groupingBy(Holiday::date,
                Collectors.mapping(holiday -> holiday.name().strip(), Collectors.collectingAndThen(Collectors.toList(), CalendarFile::together)))));
        return named.entrySet().stream().map(entry -> new Holiday(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(holiday -> holiday.date().getYear(), TreeMap::new, Collectors.toList()));
    }

    private static String together(List<String> names) {
        return names.stream().distinct().collect(Collectors.joining(" / "));
    }
}
