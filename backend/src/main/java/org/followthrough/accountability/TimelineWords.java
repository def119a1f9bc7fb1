package org.followthrough.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followthrough.accountability.Timeline.Entry;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.Texts;
import org.springframework.stereotype.Component;

/** Puts what a timeline tells into words for programs: the API and what is sent to webhooks. */
@Component
public class TimelineWords {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Set<String> INSTANTS = Set.of("due", "ends", "was", "before");
    /** What is said as it was given: names and references. */
    private static final Set<String> NAMES = Set.of("institution", "number", "organisation", "commitment");
    private final Texts texts;

    TimelineWords(Texts texts) {
        this.texts = texts;
    }

    /** What an entry tells; its dates are those of the edition's time zone. */
    public String told(Entry entry, ZoneId zone, Locale locale) {
        return PLACE.matcher(texts.raw(locale, entry.text().textKey()))
                .replaceAll(place -> Matcher.quoteReplacement(word(entry, place, zone, locale)));
    }

    private String word(Entry entry, MatchResult place, ZoneId zone, Locale locale) {
        var name = place.group(1);
        var value = entry.text().args().getOrDefault(name, "");
        if (name.equals("cycle")) {
            return entry.cycle() == null ? "" : LanguageRules.isolated(entry.cycle(), locale);
        }
        if (NAMES.contains(name)) {
            return LanguageRules.isolated(value, locale);
        }
        return INSTANTS.contains(name) ? LanguageRules.day(day(value, zone), locale) : texts.raw(locale, "timeline." + name + "." + value);
    }

    private static LocalDate day(String value, ZoneId zone) {
        return value.contains("T") ? Deadline.dayOf(Instant.parse(value), zone) : LocalDate.parse(value);
    }
}
