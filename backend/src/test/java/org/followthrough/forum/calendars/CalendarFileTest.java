package org.followthrough.forum.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static SortedMap<Integer, List<Holiday>> read(String text) {
        return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Holiday day(String date, String name) {
        return new Holiday(LocalDate.parse(date), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-06,Epiphany", "2027-01-06;Epiphany", "2027-01-06\tEpiphany", "2027-01-06 Epiphany", "\"2027-01-06\",\"Epiphany\"",
            "date,name\r\n2027-01-06,Epiphany\r\n\r\n", "\uFEFFdate;name\n2027-01-06;Epiphany"})
    void a_table_has_a_day_and_a_name_in_each_line(String text) {
        assertThat(read(text)).containsOnlyKeys(2027).containsEntry(2027, List.of(day("2027-01-06", "Epiphany")));
    }

    @Test
    void years_are_told_apart_and_days_stand_in_their_order() {
        var read = read("2027-05-01 Labour\n2026-12-25 Winter\n2027-01-06 Epiphany");
        assertThat(read).containsOnlyKeys(2026, 2027);
        assertThat(read.get(2027)).containsExactly(day("2027-01-06", "Epiphany"), day("2027-05-01", "Labour"));
    }

    @Test
    void a_day_of_two_regions_is_one_holiday_with_both_names() {
        assertThat(read("2027-05-03 North\n2027-05-03 South\n2027-05-03 North").get(2027)).containsExactly(day("2027-05-03", "North / South"));
    }

    @Test
    void an_icalendar_file_is_read_with_its_folded_lines_its_escapes_and_its_longer_events() {
        var read = read("""
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20270106\r
                DTEND;VALUE=DATE:20270107\r
                SUMMARY;LANGUAGE=en:Epiphany\\, the\r
                  day of kings\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20270501\r
                DTEND;VALUE=DATE:20270504\r
                SUMMARY:Spring\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                DTSTART:20271225T000000Z\r
                SUMMARY:Winter\r
                END:VEVENT\r
                END:VCALENDAR\r
                """);
        assertThat(read.get(2027)).containsExactly(day("2027-01-06", "Epiphany, the day of kings"), day("2027-05-01", "Spring"),
                day("2027-05-02", "Spring"), day("2027-05-03", "Spring"), day("2027-12-25", "Winter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30 No such day", "6 January 2027 Epiphany", "2027-01-06", "2027-01-06 Epiphany\nnot a day"})
    void a_line_that_cannot_be_read_is_named(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RuleViolation.class)
                .satisfies(broken -> assertThat(((RuleViolation) broken).violations().getFirst().messageKey()).isEqualTo("forum.calendar.file.line"));
    }

    @Test
    void what_recurs_by_a_rule_is_refused_rather_than_half_read() {
        assertThatThrownBy(() -> read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270106\nRRULE:FREQ=YEARLY\nSUMMARY:Day\nEND:VEVENT\n"
                + "END:VCALENDAR")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void what_is_no_text_or_too_large_is_refused() {
        assertThatThrownBy(() -> CalendarFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> CalendarFile.read(new byte[CalendarFile.LARGEST + 1])).isInstanceOf(RuleViolation.class);
    }

    @Test
    void what_is_written_can_be_read_again() {
        var holidays = List.of(day("2027-01-06", "Epiphany, the day"), day("2027-05-01", "Labour"));
        assertThat(HolidayLines.read("lines", HolidayLines.write(holidays))).isEqualTo(holidays);
    }
}
