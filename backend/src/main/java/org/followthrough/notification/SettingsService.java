package org.followthrough.notification;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Texts;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own settings: language, time zone, how often mails come (features, rows I7 and L2). */
@Service
@Transactional
public class SettingsService {

    private final SettingsRows rows;
    private final Texts texts;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    SettingsService(SettingsRows rows, Texts texts, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.texts = texts;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Settings of(Actor actor) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        return rows.of(actor.id());
    }

    /** The language that the caller has chosen; nothing where nobody ever chose one, so that the browser's can be taken. */
    @Transactional(readOnly = true)
    public Optional<Locale> chosenLanguage(Actor actor) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        return rows.chosenLanguage(actor.id()).filter(texts.languages()::contains);
    }

    /**
     * Changes one's own settings.
     *
     * @param language code of a language that the product speaks
     * @param zone     name of a time zone, or null for the browser's
     */
    public Settings change(Actor actor, String language, @Nullable String zone, Frequency frequency) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        var violations = new ArrayList<Violation>();
        if (languages().stream().noneMatch(known -> known.toLanguageTag().equals(language))) {
            violations.add(Violation.of("language", "settings.language.unknown"));
        }
        var known = zone == null ? Optional.<ZoneId>empty() : zone(zone);
        if (zone != null && known.isEmpty()) {
            violations.add(Violation.of("timeZone", "settings.zone.unknown"));
        }
        RuleViolation.throwIfAny(violations);
        return save(actor, new Settings(Locale.forLanguageTag(language), known.orElse(null), frequency));
    }

    /** Keeps others from changing the caller's settings until the transaction ends. */
    public void lock(Actor actor) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        rows.lock(actor.id());
    }

    private Settings save(Actor actor, Settings settings) {
        var before = rows.of(actor.id());
        if (!before.equals(settings)) {
            rows.save(actor.id(), settings);
            events.publishEvent(new SettingsChanged(actor.id(), before, settings, clock.now()));
        }
        return settings;
    }

    /** The languages that can be chosen. */
    public List<Locale> languages() {
        return texts.languages();
    }

    /** Names of the zones that can be chosen: places, and UTC. */
    public static Set<String> zones() {
        var zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(id -> !id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"));
        zones.add("UTC");
        return zones;
    }

    /** A zone that can be chosen; nothing for any other text. */
    public static Optional<ZoneId> zone(String name) {
        return zones().contains(name) ? parse(name) : Optional.empty();
    }

    private static Optional<ZoneId> parse(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
