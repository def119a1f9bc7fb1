package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant MIDNIGHT_IN_ATHENS = Instant.parse("2026-05-31T21:00:00Z");
    private final Formats formats = new Formats(Texts.ENGLISH.locale(), ZoneId.of("Europe/Athens"));

    @Test
    void a_deadline_at_midnight_belongs_to_the_day_that_ends() {
        assertThat(formats.day(MIDNIGHT_IN_ATHENS)).isEqualTo("31 May 2026");
        assertThat(formats.shortDay(MIDNIGHT_IN_ATHENS)).isEqualTo("31 May 2026");
    }

    @Test
    void what_lies_somewhere_from_midnight_on_lies_there_since_the_day_that_begins() {
        assertThat(formats.since(MIDNIGHT_IN_ATHENS)).isEqualTo("1 June 2026");
        assertThat(formats.shortSince(MIDNIGHT_IN_ATHENS)).isEqualTo("1 Jun 2026");
    }

    @Test
    void a_share_of_nothing_is_no_share() {
        assertThat(formats.percent(0, 0)).isEmpty();
        assertThat(formats.percent(1, 3)).isEqualTo("33%");
    }

    @Test
    void a_short_day_in_arabic_has_the_name_of_its_month_and_digits_from_0_to_9() {
        var arabic = new Formats(java.util.Locale.forLanguageTag("ar-u-nu-latn"), ZoneId.of("UTC"));
        assertThat(arabic.shortDay(java.time.LocalDate.of(2026, 8, 31))).isEqualTo("31 أغسطس 2026");
        assertThat(arabic.number(1216)).isEqualTo("1,216");
    }
}
