package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.notification.CalendarEntry.At;
import org.followthrough.notification.CalendarEntry.Days;
import org.junit.jupiter.api.Test;

/** Calendars as RFC 5545 wants them. */
class IcsWriterTest {

    private static final Instant REVISED = Instant.parse("2027-02-01T10:30:15.123Z");

    private static String calendar(CalendarEntry... entries) {
        return IcsWriter.write("Deadlines", "en", List.of(entries));
    }

    private static CalendarEntry day(String summary) {
        return new CalendarEntry("task-1@follow.example", new Days(LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 3)), summary, "", "", REVISED);
    }

    @Test
    void a_day_is_an_all_day_entry_that_ends_with_the_next_day() {
        assertThat(calendar(day("Response due"))).contains("BEGIN:VEVENT\r\nUID:task-1@follow.example\r\nDTSTAMP:20270201T103015Z\r\n"
                + "DTSTART;VALUE=DATE:20270303\r\nDTEND;VALUE=DATE:20270304\r\nSUMMARY:Response due\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }

    @Test
    void an_instant_is_written_in_utc() {
        var entry = new CalendarEntry("u", new At(Instant.parse("2027-03-03T21:30:00Z")), "S", "", "", REVISED);
        assertThat(calendar(entry)).contains("DTSTART:20270303T213000Z\r\n").doesNotContain("DTEND");
    }

    @Test
    void every_line_ends_with_carriage_return_and_line_feed_and_has_75_bytes_at_most() {
        var calendar = calendar(day("Ωραία ".repeat(60) + "😀".repeat(40)));
        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(calendar.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void a_folded_line_is_the_same_again_when_it_is_unfolded() {
        var summary = "Ωραία ".repeat(60).strip() + "😀".repeat(40);
        assertThat(calendar(day(summary)).replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }

    @Test
    void a_line_of_75_bytes_is_not_folded_and_one_of_76_is() {
        assertThat(calendar(day("x".repeat(75 - "SUMMARY:".length())))).doesNotContain("\r\n ");
        assertThat(calendar(day("x".repeat(76 - "SUMMARY:".length())))).contains("\r\n x\r\n");
    }

    @Test
    void what_means_something_to_the_format_is_escaped_so_that_no_text_adds_a_line() {
        assertThat(IcsWriter.text("a,b;c\\d\r\nEND:VCALENDAR\u0007")).isEqualTo("a\\,b\\;c\\\\d\\nEND:VCALENDAR");
    }
}
