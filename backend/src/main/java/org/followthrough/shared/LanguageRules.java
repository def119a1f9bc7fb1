package org.followthrough.shared;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.text.Bidi;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a language is written: its dates and numbers, its direction, and foreign names within it (features, rows S1 and S2). */
public final class LanguageRules {

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private LanguageRules() {
    }

    /** The locale whose dates and numbers go with a language: British for English, digits from 0 to 9 for Arabic. */
    public static Locale writing(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> Locale.UK;
            case "ar" -> Locale.forLanguageTag("ar-u-nu-latn");
            default -> language;
        };
    }

    /** A day in full: 21 November 2026. French counts the first of a month, which the tables of locales do not know. */
    public static String day(LocalDate day, Locale language) {
        return counted(day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(writing(language))), language);
    }

    /** Day and minute: 21 November 2026 at 14:05. */
    public static String minute(ZonedDateTime minute, Locale language) {
        return counted(minute.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(writing(language))),
                language);
    }

    /** With which day a week begins, where most who speak the language live. */
    public static DayOfWeek firstDayOfWeek(Locale language) {
        var sundayIsOne = Calendar.getInstance(ULocale.forLocale(language)).getFirstDayOfWeek();
        return DayOfWeek.SUNDAY.plus(sundayIsOne - 1);
    }

    private static String counted(String text, Locale language) {
        return language.getLanguage().equals("fr") ? text.replaceFirst("^1 ", "1er ") : text;
    }

    /** What those who speak it call a language, as it stands alone. */
    public static String name(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** Whether lines of that language begin at the right. */
    public static boolean isRightToLeft(Locale language) {
        return ULocale.forLocale(language).isRightToLeft();
    }

    /** The value of HTML's {@code dir}. */
    public static String direction(Locale language) {
        return isRightToLeft(language) ? "rtl" : "ltr";
    }

    /** A name or reference within a sentence; it must not turn the order of what stands around it. What is isolated already stays as it is. */
    public static String isolated(String name, Locale language) {
        var plain = name.isEmpty() || name.charAt(0) == ISOLATE || !isRightToLeft(language);
        return plain || !new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? name : ISOLATE + name + END_OF_ISOLATE;
    }

    /** The first of the languages that a reader accepts, in the reader's order; nothing where none fits or nothing was said. */
    public static Optional<Locale> best(String accepted, List<Locale> languages) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), languages));
        } catch (IllegalArgumentException malformed) { // A header that is not one counts as none.
            return Optional.empty();
        }
    }
}
