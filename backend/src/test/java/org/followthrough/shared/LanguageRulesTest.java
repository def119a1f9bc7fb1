package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Days, directions and choices of languages. */
class LanguageRulesTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final Locale ARABIC = Locale.of("ar");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH, SPANISH, ARABIC);

    @Test
    void a_day_is_written_as_its_language_does() {
        var day = LocalDate.of(2026, 11, 21);
        assertThat(LanguageRules.day(day, Locale.ENGLISH)).isEqualTo("21 November 2026");
        assertThat(LanguageRules.day(day, Locale.FRENCH)).isEqualTo("21 novembre 2026");
        assertThat(LanguageRules.day(day, SPANISH)).isEqualTo("21 de noviembre de 2026");
        assertThat(LanguageRules.day(day, ARABIC)).isEqualTo("21 نوفمبر 2026");
    }

    @Test
    void french_counts_the_first_of_a_month() {
        assertThat(LanguageRules.day(LocalDate.of(2027, 3, 1), Locale.FRENCH)).isEqualTo("1er mars 2027");
        assertThat(LanguageRules.day(LocalDate.of(2027, 3, 11), Locale.FRENCH)).isEqualTo("11 mars 2027");
        assertThat(LanguageRules.minute(LocalDate.of(2027, 3, 1).atTime(9, 5).atZone(java.time.ZoneOffset.UTC), Locale.FRENCH)).startsWith("1er mars 2027");
        assertThat(LanguageRules.day(LocalDate.of(2027, 3, 1), SPANISH)).isEqualTo("1 de marzo de 2027");
    }

    @Test
    void weeks_begin_on_monday_in_europe_and_on_saturday_in_arabic() {
        assertThat(LanguageRules.firstDayOfWeek(Locale.UK)).isEqualTo(java.time.DayOfWeek.MONDAY);
        assertThat(LanguageRules.firstDayOfWeek(Locale.FRENCH)).isEqualTo(java.time.DayOfWeek.MONDAY);
        assertThat(LanguageRules.firstDayOfWeek(LanguageRules.writing(ARABIC))).isEqualTo(java.time.DayOfWeek.SATURDAY);
    }

    @Test
    void arabic_reads_from_the_right() {
        assertThat(SPOKEN).extracting(LanguageRules::direction).containsExactly("ltr", "ltr", "ltr", "rtl");
    }

    @Test
    void the_first_language_that_is_accepted_and_spoken_is_taken() {
        assertThat(LanguageRules.best("zh, fr-CH;q=0.8, en;q=0.9", SPOKEN)).contains(Locale.ENGLISH);
        assertThat(LanguageRules.best("ar-EG, en;q=0.9", SPOKEN)).contains(ARABIC);
        assertThat(LanguageRules.best("es-419", SPOKEN)).contains(SPANISH);
        assertThat(LanguageRules.best("zh, *;q=0.1", SPOKEN)).isEmpty();
        assertThat(LanguageRules.best("???", SPOKEN)).isEmpty();
    }
}
