package org.followthrough.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.followthrough.notification.CalendarEntry.At;
import org.followthrough.notification.CalendarEntry.Days;

/**
 * Writes a calendar as iCalendar (RFC 5545). Deadlines end days, so nearly every entry is one of whole days and needs no time zone;
 * instants are written in UTC. Lines are folded after 75 bytes, never inside a character.
 */
final class IcsWriter {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private IcsWriter() {
    }

    /** The whole calendar; its lines end as the standard wants. */
    static String write(String name, String language, List<CalendarEntry> entries) {
        var writer = new IcsWriter();
        writer.line("BEGIN", "VCALENDAR");
        writer.line("VERSION", "2.0");
        writer.line("PRODID", "-//Followthrough//Followthrough//" + language.toUpperCase(java.util.Locale.ROOT));
        writer.line("CALSCALE", "GREGORIAN");
        writer.line("METHOD", "PUBLISH");
        writer.line("NAME", text(name));
        writer.line("X-WR-CALNAME", text(name));
        writer.line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
        writer.line("X-PUBLISHED-TTL", "PT4H");
        entries.forEach(writer::entry);
        writer.line("END", "VCALENDAR");
        return writer.out.toString();
    }

    private void entry(CalendarEntry entry) {
        line("BEGIN", "VEVENT");
        line("UID", text(entry.uid()));
        line("DTSTAMP", INSTANT.format(entry.revised()));
        when(entry.when());
        line("SUMMARY", text(entry.summary()));
        if (!entry.description().isEmpty()) {
            line("DESCRIPTION", text(entry.description()));
        }
        if (!entry.url().isEmpty()) {
            line("URL", entry.url());
        }
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** The end of an entry of whole days is the day after the last (RFC 5545, section 3.6.1). */
    private void when(CalendarEntry.When when) {
        switch (when) {
            case Days days -> {
                line("DTSTART;VALUE=DATE", date(days.first()));
                line("DTEND;VALUE=DATE", date(days.last().plusDays(1)));
            }
            case At at -> line("DTSTART", INSTANT.format(at.instant()));
        }
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** A text value: backslash, comma, semicolon and line break are escaped, other controls left out (RFC 5545, section 3.3.11). */
    static String text(String value) {
        return value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\x00-\\x08\\x0b-\\x1f\\x7f]", "");
    }

    /** A content line, folded (RFC 5545, section 3.1). */
    private void line(String name, String value) {
        var bytes = 0;
        var points = (name + ":" + value).codePoints().iterator();
        while (points.hasNext()) {
            var character = Character.toString(points.nextInt());
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(character);
            bytes += size;
        }
        out.append("\r\n");
    }
}
