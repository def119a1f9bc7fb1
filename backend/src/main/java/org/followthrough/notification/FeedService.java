package org.followthrough.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.notification.CalendarEntry.At;
import org.followthrough.notification.CalendarEntry.Days;
import org.followthrough.notification.Feeds.Due;
import org.followthrough.notification.Feeds.DueTogether;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.Texts;
import org.followthrough.shared.WallTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendar feeds of deadlines (features, row L3): one per account by a secret address, one per edition for everybody. */
@Service
@Transactional(readOnly = true)
public class FeedService {

    /** Tasks that may be named where others might read along, as in a mail; see {@link MailText}. */
    private static final Set<String> NAMED = MailText.NAMED;
    private static final int MOST_CYCLES = 500;
    /** What states wait for, as a calendar names it. */
    private static final Set<String> STATES = Set.of("assigned", "awaiting-response", "report-due", "under-clearance", "in-review", "right-of-reply");

    private final Feeds calendars;
    private final Accounts accounts;
    private final Editions editions;
    private final Cycles cycles;
    private final Texts texts;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final SystemClock systemClock;
    private final ApplicationEventPublisher events;
    private final String base;
    private final SecureRandom random = new SecureRandom();

    FeedService(Feeds calendars, Accounts accounts, Editions editions, Cycles cycles, Texts texts, AccessPolicy policy, MethodClock clock,
            SystemClock systemClock, ApplicationEventPublisher events, @Value("${followthrough.base-url:http://localhost}") String base) {
        this.calendars = calendars;
        this.accounts = accounts;
        this.editions = editions;
        this.cycles = cycles;
        this.texts = texts;
        this.policy = policy;
        this.clock = clock;
        this.systemClock = systemClock;
        this.events = events;
        this.base = base.replaceFirst("/+$", "");
    }

    /** When the caller's address was made, if there is one. */
    public Optional<Instant> madeAt(Actor actor) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        return calendars.madeAt(actor.id());
    }

    /** A new address of the caller's calendar, shown once; the one before leads nowhere any more. */
    @Transactional
    public String renew(Actor actor) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        calendars.address(actor.id(), hash(token), systemClock.now());
        events.publishEvent(new CalendarAddressChanged(actor.id(), true, clock.now()));
        return base + "/calendar/" + token + ".ics";
    }

    /** Takes the address away. */
    @Transactional
    public void close(Actor actor) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        if (calendars.madeAt(actor.id()).isPresent()) {
            calendars.address(actor.id(), null, systemClock.now());
            events.publishEvent(new CalendarAddressChanged(actor.id(), false, clock.now()));
        }
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The private calendar behind a secret address: every task with a date. What the public does not know of is not named, as in a mail.
     * What only a panel may know is left out: whoever keeps the calendar could tell by the date alone whose panel its owner sits on.
     *
     * @throws NotFound where it leads nowhere
     */
    public String ofToken(String token) {
        var owner = calendars.owner(hash(token)).flatMap(accounts::actor).orElseThrow(() -> new NotFound("feed.unknown"));
        var language = language(owner.language());
        var entries = Stream.concat(calendars.tasks(owner).stream().map(due -> task(due, language)),
                calendars.followed(owner.id()).stream().filter(due -> STATES.contains(due.what())).map(due -> followed(due, language))).toList();
        return IcsWriter.write(texts.text(language, "feed.mine"), language.toLanguageTag(), entries);
    }

    private Locale language(String code) {
        var wanted = Locale.forLanguageTag(code);
        return texts.languages().contains(wanted) ? wanted : Locale.ENGLISH;
    }

    private CalendarEntry task(Due due, Locale language) {
        if (!NAMED.contains(due.what())) {
            return new CalendarEntry("task-" + due.id() + "@" + host(), when(due.at(), due.zone()), texts.text(language, "notice.unnamed.work"),
                    time(due.at(), due.zone(), language), base + "/app/tasks", due.changed());
        }
        return new CalendarEntry("task-" + due.id() + "@" + host(), when(due.at(), due.zone()),
                texts.text(language, "feed.task", texts.text(language, "notice.task." + due.what()), due.ref()),
                time(due.at(), due.zone(), language), base + "/app/commitments/" + due.ref(), due.changed());
    }

    private CalendarEntry followed(Due due, Locale language) {
        return new CalendarEntry("commitment-" + due.id() + "-" + due.what() + "@" + host(), when(due.at(), due.zone()),
                texts.text(language, "feed.task", texts.text(language, "feed.state." + due.what()), due.ref()),
                time(due.at(), due.zone(), language), base + "/commitments/" + due.ref(), due.changed());
    }

    /** The end of a day is that day; any other instant is itself. */
    private static CalendarEntry.When when(Instant due, ZoneId zone) {
        var midnight = due.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = Deadline.dayOf(due, zone);
        return midnight ? new Days(day, day) : new At(due);
    }

    private String time(Instant due, ZoneId zone, Locale language) {
        return texts.text(language, "feed.until", WallTime.of(due, zone).time(), WallTime.place(zone));
    }

    private String host() {
        return Objects.requireNonNullElse(URI.create(base).getHost(), "localhost");
    }

    /** The calendar of an edition: its days and events, its reporting cycles, and what is due by date. @throws NotFound */
    public String ofEdition(String code, Locale language) {
        var edition = editions.find(code).orElseThrow(() -> new NotFound("forum.edition.unknown"));
        var entries = new ArrayList<CalendarEntry>();
        programme(edition, entries);
        cycles.page(code, false, null, null, MOST_CYCLES).forEach(cycle -> cycle(cycle, edition, language, entries));
        calendars.due(code).stream().filter(due -> STATES.contains(due.state())).map(due -> together(due, edition, language)).forEach(entries::add);
        entries.sort(Comparator.comparing(CalendarEntry::uid));
        return IcsWriter.write(edition.name(), language.toLanguageTag(), entries);
    }

    private void programme(Edition edition, List<CalendarEntry> entries) {
        entries.add(new CalendarEntry("edition-" + edition.code() + "@" + host(), new Days(edition.opens(), edition.closes()), edition.name(), "",
                base + "/accountability/" + edition.code(), stamp(edition)));
        editions.programme(edition.code()).events().stream().filter(event -> event.parent() == null)
                .map(event -> new CalendarEntry("event-" + event.code() + "@" + host(), new Days(event.starts(), event.ends()), event.name(),
                        Objects.requireNonNullElse(event.place(), ""), base + "/accountability/" + edition.code(), stamp(edition)))
                .forEach(entries::add);
    }

    /** Names and dates of a programme carry no instant of their own; its first assignment, or its opening, stands for it. */
    private static Instant stamp(Edition edition) {
        return Objects.requireNonNullElse(edition.firstAssignedAt(), edition.opens().atStartOfDay(edition.timeZone()).toInstant());
    }

    private void cycle(ReportingCycle cycle, Edition edition, Locale language, List<CalendarEntry> entries) {
        var link = base + "/accountability/" + edition.code();
        entries.add(new CalendarEntry("cycle-" + cycle.code() + "-opens@" + host(), new Days(cycle.opens(), cycle.opens()),
                texts.text(language, "feed.cycle.opens", cycle.code()), "", link, cycle.opensAt()));
        entries.add(new CalendarEntry("cycle-" + cycle.code() + "-due@" + host(), new Days(cycle.due(), cycle.due()),
                texts.text(language, "feed.cycle.due", cycle.code()), "", link, cycle.opensAt()));
        entries.add(new CalendarEntry("cycle-" + cycle.code() + "-closes@" + host(), new Days(cycle.closes(), cycle.closes()),
                texts.text(language, "feed.cycle.closes", cycle.code()), "", link, cycle.opensAt()));
    }

    private CalendarEntry together(DueTogether due, Edition edition, Locale language) {
        var uid = "due-" + edition.code() + "-" + due.state() + "-" + Deadline.dayOf(due.at(), edition.timeZone()) + "@" + host();
        return new CalendarEntry(uid, when(due.at(), edition.timeZone()),
                texts.text(language, "feed.together", texts.text(language, "feed.state." + due.state()), due.commitments()),
                time(due.at(), edition.timeZone(), language), base + "/commitments?edition=" + edition.code() + "&state=" + due.state(), due.changed());
    }
}
