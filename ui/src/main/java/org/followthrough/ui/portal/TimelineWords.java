package org.followthrough.ui.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followthrough.accountability.Timeline;
import org.followthrough.ui.portal.CommitmentPage.Entry;

/** Entries of a timeline in words, newest first. The name of a place in a text says what comes in. */
final class TimelineWords {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Page page;

    TimelineWords(Page page) {
        this.page = page;
    }

    List<Entry> of(List<Timeline.Entry> entries) {
        return entries.stream().sorted(Comparator.comparingLong(Timeline.Entry::ordinal).reversed())
                .map(entry -> new Entry(page.formats().day(entry.at()), tone(entry.by()), words(entry))).toList();
    }

    private static String tone(String by) {
        return switch (by) {
            case "addressee" -> "gov";
            case "panel" -> "cs";
            default -> "";
        };
    }

    private String words(Timeline.Entry entry) {
        return PLACE.matcher(page.texts().raw(entry.text().textKey()))
                .replaceAll(place -> Matcher.quoteReplacement(word(entry, place)));
    }

    private String word(Timeline.Entry entry, MatchResult place) {
        var name = place.group(1);
        if (name.equals("cycle")) {
            return entry.cycle() == null ? "" : entry.cycle();
        }
        var value = entry.text().args().getOrDefault(name, "");
        return switch (name) {
            case "due", "ends" -> value.contains("T") ? page.formats().day(Instant.parse(value))
                    : page.formats().day(java.time.LocalDate.parse(value));
            case "report" -> page.t("headline.report." + value);
            case "level" -> value.equals("no-quorum") ? page.t("timeline.no-quorum") : page.t("headline.level." + value);
            default -> page.t("timeline." + name + "." + value);
        };
    }
}
