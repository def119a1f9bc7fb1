package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.followthrough.shared.LanguageRules;

/** Words of the calendars from which dates are chosen. Days come first in all languages, as in the dates of pages; a day
 * written as in the API is understood as well. */
public final class Dates {

    private Dates() {
    }

    public static DatePickerI18n texts(Words words) {
        var locale = words.locale();
        return new DatePickerI18n().setMonthNames(List.of(DateFormatSymbols.getInstance(locale).getMonths()).subList(0, 12))
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale)).setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(LanguageRules.firstDayOfWeek(locale).getValue() % 7).setDateFormats("dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setToday(words.get("date.today")).setCancel(words.get("date.cancel"))
                .setBadInputErrorMessage(words.get("date.unreadable"));
    }

    /** From Sunday on. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(DayOfWeek.values().length).map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
