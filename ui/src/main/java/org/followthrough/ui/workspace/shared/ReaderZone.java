package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.identity.Actor;
import org.followthrough.notification.SettingsService;
import org.followthrough.shared.SystemClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time zone in which the reader sees dates: the one they have chosen, else that of their browser, else UTC. */
@Component
public class ReaderZone {

    /** So long a choice that was made elsewhere may go unnoticed. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final SettingsService settings;
    private final CurrentActor current;
    private final SystemClock clock;

    ReaderZone(SettingsService settings, CurrentActor current, SystemClock clock) {
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** What was chosen, as it was read a moment ago: a page asks for it with every date. */
    private record Chosen(@Nullable ZoneId zone, Instant readAt) {
    }

    public ZoneId get() {
        var session = VaadinSession.getCurrent();
        return Optional.ofNullable(session).map(this::chosen).map(Chosen::zone).or(ReaderZone::ofBrowser).orElse(ZoneOffset.UTC);
    }

    private Chosen chosen(VaadinSession session) {
        var kept = session.getAttribute(Chosen.class);
        if (kept != null && kept.readAt().plus(KEPT).isAfter(clock.now())) {
            return kept;
        }
        var fresh = new Chosen(current.find().filter(Actor::signedIn).map(settings::of).map(chosen -> chosen.zone()).orElse(null), clock.now());
        session.setAttribute(Chosen.class, fresh);
        return fresh;
    }

    /** Reads the choice anew with the next date: it has just been changed. */
    public void changed() {
        Optional.ofNullable(VaadinSession.getCurrent()).ifPresent(session -> session.setAttribute(Chosen.class, null));
    }

    /** What the browser says, where it has said anything yet. */
    static Optional<ZoneId> ofBrowser() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getPage).map(page -> page.getExtendedClientDetails())
                .map(details -> details.getTimeZoneId()).filter(Objects::nonNull).flatMap(SettingsService::zone);
    }
}
