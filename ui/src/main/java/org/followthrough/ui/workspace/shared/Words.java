package org.followthrough.ui.workspace.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Sentence;
import org.followthrough.register.lineage.Chain;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Violation;
import org.followthrough.ui.shared.AskedBefore;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Texts;
import org.followthrough.ui.shared.TimelineText;
import org.springframework.stereotype.Component;

/** The workspace's texts, dates and numbers in the reader's language. */
@Component("workspaceWords")
public class Words {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Texts texts = new Texts(Locale.UK, Stream.of("i18n/workspace", "i18n/register", "i18n/portal", "i18n/headline", "i18n/rules",
            "i18n/intake", "i18n/timeline", "intake/rules").flatMap(Words::bundle).toList());
    private final Formats formats = new Formats(Locale.UK, ZoneOffset.UTC);

    private static Stream<ResourceBundle> bundle(String name) {
        return Words.class.getResource("/" + name + ".properties") == null ? Stream.empty()
                : Stream.of(ResourceBundle.getBundle(name, Locale.ROOT, EXACT));
    }

    /** The reader's language. */
    public Locale locale() {
        return texts.locale();
    }

    /** The text of a key, filled. */
    public String get(String key, Object... args) {
        return texts.get(key, args);
    }

    /** The text of a key as it stands in its bundle. */
    public String raw(String key) {
        return texts.raw(key);
    }

    public boolean has(String key) {
        return texts.has(key);
    }

    /** The word of a value. */
    public String of(Status status) {
        return texts.get(status.textKey());
    }

    /** The word of a value that has no sign, such as a role or a kind of evidence; {@code place} names the list. */
    public String of(String place, Coded value) {
        return texts.get(place + "." + value.code());
    }

    /** A headline, or a note beside it. */
    public String of(Sentence sentence) {
        return texts.write(sentence);
    }

    /** Commitments by headline, each with its number. */
    public List<AskedBefore.Outcome> outcomes(Map<HeadlineCode, Integer> outcomes) {
        return AskedBefore.outcomes(outcomes, texts);
    }

    /** How often something was asked. */
    public AskedBefore asked(Chain chain, String ref, Map<UUID, Map<HeadlineCode, Integer>> outcomes) {
        return AskedBefore.of(chain, ref, outcomes, texts);
    }

    /** What a broken rule asks for. */
    public String of(Violation violation) {
        return refusal(violation.messageKey(), violation.args());
    }

    /** Why something was refused; a reason that nobody has put into words is still told as a refusal. */
    public String refusal(String key, List<Object> args) {
        return texts.has(key) ? texts.get(key, args.toArray()) : texts.get("refusal.unworded");
    }

    public String day(LocalDate day) {
        return formats.day(day);
    }

    /** The day of an instant; midnight belongs to the day that it ends. */
    public String day(Instant instant) {
        return formats.day(instant);
    }

    /** The day since which something lies where it lies; midnight belongs to the day that it begins. */
    public String since(Instant beginning) {
        return formats.since(beginning);
    }

    /** The same for narrow tables. */
    public String shortSince(Instant beginning) {
        return formats.shortSince(beginning);
    }

    /** What a commitment's timeline tells. */
    public TimelineText timeline() {
        return new TimelineText(texts, formats);
    }

    public String shortDay(LocalDate day) {
        return formats.shortDay(day);
    }

    public String shortDay(Instant instant) {
        return formats.shortDay(instant);
    }

    /** The year of an instant. */
    public int year(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).getYear();
    }

    public String minute(Instant instant) {
        return formats.minute(instant);
    }

    public String percent(long part, long whole) {
        return formats.percent(part, whole);
    }

    public String number(long number) {
        return formats.number(number);
    }

    /** How much time is left until a deadline, in whole days: "today", "1 day left", "3 days left". */
    public String left(Instant due, Instant now) {
        return get("time.left", ChronoUnit.DAYS.between(Deadline.dayOf(now, ZoneOffset.UTC), Deadline.dayOf(due, ZoneOffset.UTC)));
    }

    /** The time of day to the second, for "saved at". */
    public String clock(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalTime().truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
}
