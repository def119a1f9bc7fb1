package org.followthrough.ui.workspace.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentReader.Reopened;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Sentence;
import org.followthrough.commitment.Commitment;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Editions;
import org.followthrough.register.lineage.Chain;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WallTime;
import org.followthrough.ui.shared.AskedBefore;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.LadderPicture;
import org.followthrough.ui.shared.ModelNames;
import org.followthrough.ui.shared.NextDates;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Texts;
import org.followthrough.ui.shared.TimelineText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workspace's texts, dates and numbers in the reader's language. */
@Component("workspaceWords")
public class Words {

    private static final List<String> BUNDLES = List.of("i18n/workspace", "i18n/register", "i18n/portal", "i18n/figures", "i18n/headline", "i18n/rules",
            "i18n/intake", "i18n/timeline", "i18n/notice", "i18n/models", "intake/rules");

    /** A rule's own text comes before whatever else a page calls by the same key. */
    private static final List<String> RULES_FIRST = Stream.concat(Stream.of("i18n/rules"), BUNDLES.stream()).distinct().toList();

    private final Map<Locale, Texts> known = new ConcurrentHashMap<>();
    private final Map<Locale, Texts> refusals = new ConcurrentHashMap<>();
    private final ReaderLanguage language;
    private final ReaderZone zone;

    Words(ReaderLanguage language, ReaderZone zone) {
        this.language = language;
        this.zone = zone;
    }

    /** Texts in the reader's language, who may be another one with every call. */
    private Texts texts() {
        return known.computeIfAbsent(language.get(), one -> Texts.of(one, BUNDLES));
    }

    /** Dates in the reader's zone, who may be another one with every call. */
    private Formats formats() {
        return new Formats(locale(), zone.get());
    }

    /** What stands on process models. */
    public ModelNames models() {
        return new ModelNames(texts());
    }

    /** The ladder for treaty asks, drawn. */
    String ladder(@Nullable Integer reached, Collection<Integer> verified) {
        return LadderPicture.of(texts(), reached, verified);
    }

    /** The reader's language, with its way to write dates and numbers. */
    public Locale locale() {
        return texts().locale();
    }

    /** The text of a key, filled. */
    public String get(String key, Object... args) {
        return texts().get(key, args);
    }

    /** The text of a key as it stands in its bundle. */
    public String raw(String key) {
        return texts().raw(key);
    }

    /** Several things one after the other. */
    public String list(Collection<String> things) {
        return texts().list(things);
    }

    public boolean has(String key) {
        return texts().has(key);
    }

    /** The word of a value. */
    public String of(Status status) {
        return texts().get(status.textKey());
    }

    /** The word of a value that has no sign, such as a role or a kind of evidence; {@code place} names the list. */
    public String of(String place, Coded value) {
        return texts().get(place + "." + value.code());
    }

    /** A headline, or a note beside it. */
    public String of(Sentence sentence) {
        return texts().write(sentence);
    }

    /** Commitments by headline, each with its number. */
    public List<AskedBefore.Outcome> outcomes(Map<HeadlineCode, Integer> outcomes) {
        return AskedBefore.outcomes(outcomes, texts());
    }

    /** How often something was asked. */
    public AskedBefore asked(Chain chain, String ref, Map<UUID, Map<HeadlineCode, Integer>> outcomes) {
        return AskedBefore.of(chain, ref, outcomes, texts());
    }

    /** What a broken rule asks for. */
    public String of(Violation violation) {
        return refusal(violation.messageKey(), violation.args());
    }

    /** Why something was refused; a reason that nobody has put into words is still told as a refusal. */
    public String refusal(String key, List<Object> args) {
        var texts = refusals.computeIfAbsent(language.get(), one -> Texts.of(one, RULES_FIRST));
        return texts.has(key) ? texts.get(key, args.toArray()) : texts.get("refusal.unworded");
    }

    public String day(LocalDate day) {
        return formats().day(day);
    }

    /** The day of an instant; midnight belongs to the day that it ends. */
    public String day(Instant instant) {
        return formats().day(instant);
    }

    /** The day since which something lies where it lies; midnight belongs to the day that it begins. */
    public String since(Instant beginning) {
        return formats().since(beginning);
    }

    /** The same for narrow tables. */
    public String shortSince(Instant beginning) {
        return formats().shortSince(beginning);
    }

    /** When a commitment reports next. */
    public List<String> next(NextDates dates, Commitment commitment) {
        return dates.of(commitment, texts(), formats());
    }

    /** By when an appeal that waits is decided, and whose turn that is. */
    public Optional<String> appeal(NextDates dates, Reopened reopened) {
        return dates.appeal(reopened, texts(), formats());
    }

    /** On which event a date hangs. */
    public String hangs(Anchor anchor, Editions editions) {
        return NextDates.hangs(anchor, editions, texts());
    }

    /** What a commitment's timeline tells. */
    public TimelineText timeline() {
        return new TimelineText(texts(), formats());
    }

    public String shortDay(LocalDate day) {
        return formats().shortDay(day);
    }

    public String shortDay(Instant instant) {
        return formats().shortDay(instant);
    }

    /** The year of an instant. */
    public int year(Instant instant) {
        return instant.atZone(zone.get()).getYear();
    }

    /** Day and minute with the place whose clock it is. */
    public String minute(Instant instant) {
        return get("time.minute", formats().minute(instant), WallTime.place(zone.get()));
    }

    /** A deadline as it counts, in the edition's time, and on the reader's clock where that reads something else. */
    public String until(Instant due, ZoneId edition) {
        var there = WallTime.of(due, edition);
        var here = WallTime.of(due, zone.get());
        return WallTime.same(due, edition, zone.get()) ? get("time.until", day(there.day()), there.time())
                : get("time.until.yours", day(there.day()), there.time(), WallTime.place(edition), here.time(), day(here.day()));
    }

    public String percent(long part, long whole) {
        return formats().percent(part, whole);
    }

    public String number(long number) {
        return formats().number(number);
    }

    /** How much time is left until a deadline, in whole days: "today", "1 day left", "3 days left". */
    public String left(Instant due, Instant now) {
        return get("time.left", ChronoUnit.DAYS.between(Deadline.dayOf(now, zone.get()), Deadline.dayOf(due, zone.get())));
    }

    /** The time of day to the minute, for "saved at". */
    public String clock(Instant instant) {
        return WallTime.of(instant, zone.get()).time();
    }
}
