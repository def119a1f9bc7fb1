package org.followthrough.ui.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followthrough.accountability.Timeline.Entry;
import org.followthrough.corrections.TextCorrected;
import org.followthrough.reporting.ReportEvent.ReportAsked;
import org.followthrough.shared.DomainEvent;
import org.followthrough.shared.LanguageRules;

/** Entries of a timeline in words. The name of a place in a text says what comes in. */
public record TimelineText(Texts texts, Formats formats) {

    private static final String OPENS = DomainEvent.action(ReportAsked.class);
    private static final String CORRECTED = DomainEvent.action(TextCorrected.class);
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** The day of an entry: a cycle opens with its first day, everything else belongs to the day that midnight ends. */
    public String day(Entry entry) {
        return entry.kind().equals(OPENS) ? formats.since(entry.at()) : formats.day(entry.at());
    }

    /** Whether it tells of a corrected typing error, of which both wordings are read elsewhere. */
    public boolean changedAWording(Entry entry) {
        return entry.kind().equals(CORRECTED);
    }

    /** Whose act an entry tells, as a class of the style sheets: addressee, panel, or nobody of the two sides. */
    public String tone(Entry entry) {
        return switch (entry.by()) {
            case "addressee" -> "gov";
            case "panel" -> "cs";
            default -> "sys";
        };
    }

    /** What happened. */
    public String words(Entry entry) {
        return PLACE.matcher(texts.raw(entry.text().textKey())).replaceAll(place -> Matcher.quoteReplacement(word(entry, place)));
    }

    private String word(Entry entry, MatchResult place) {
        var name = place.group(1);
        var value = entry.text().args().getOrDefault(name, "");
        return switch (name) {
            case "cycle" -> entry.cycle() == null ? "" : LanguageRules.isolated(entry.cycle(), texts.locale());
            case "institution", "commitment", "number", "organisation" -> LanguageRules.isolated(value, texts.locale());
            case "due", "ends", "was", "before" -> value.contains("T") ? formats.day(Instant.parse(value)) : formats.day(LocalDate.parse(value));
            case "report" -> texts.get("headline.report." + value);
            case "level" -> texts.get(value.equals("no-quorum") ? "timeline.no-quorum" : "headline.level." + value);
            default -> texts.get("timeline." + name + "." + value);
        };
    }
}
