package org.followthrough.ui.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.Phrases;

/** Dates and numbers as a locale writes them; instants as days of one zone. */
public record Formats(Locale locale, ZoneId zone) {

    /** 21 November 2026. */
    public String day(LocalDate day) {
        return LanguageRules.day(day, locale);
    }

    /** The day to which an instant belongs, in full; midnight belongs to the day that it ends. */
    public String day(Instant instant) {
        return day(Deadline.dayOf(instant, zone));
    }

    /** The day since which something lies where it lies, in full; midnight belongs to the day that it begins. */
    public String since(Instant beginning) {
        return day(Deadline.dayFrom(beginning, zone));
    }

    /** The same for narrow tables. */
    public String shortSince(Instant beginning) {
        return shortDay(Deadline.dayFrom(beginning, zone));
    }

    /** 21 Nov 2026, for narrow tables. */
    public String shortDay(LocalDate day) {
        // Arabic has no short names of months, and a day in digits alone is turned around by what stands beside it.
        return LanguageRules.isRightToLeft(locale) ? day(day) : day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    public String shortDay(Instant instant) {
        return shortDay(Deadline.dayOf(instant, zone));
    }

    /** Day and minute on the clock of the zone, for "as at". */
    public String minute(Instant instant) {
        return LanguageRules.minute(instant.atZone(zone), locale);
    }

    public String number(long number) {
        return Phrases.fill("{0,number,integer}", locale, number);
    }

    /** A share in whole per cent; of nothing it is an empty text. */
    public String percent(long part, long whole) {
        return whole == 0 ? "" : Phrases.fill("{0,number,percent}", locale, (double) part / whole);
    }

    /** A number with its fraction, three places at most. */
    public static String decimal(Number number, Locale locale) {
        return Phrases.fill("{0,number}", locale, number);
    }
}
