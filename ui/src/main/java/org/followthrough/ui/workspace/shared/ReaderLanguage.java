package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.identity.Actor;
import org.followthrough.notification.SettingsService;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The language in which the reader reads the workspace: the one they have chosen, else the best that their browser accepts, else English. */
@Component
public class ReaderLanguage {

    /** So long a choice that was made elsewhere may go unnoticed. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final SettingsService settings;
    private final CurrentActor current;
    private final SystemClock clock;
    private final Texts texts;

    ReaderLanguage(SettingsService settings, CurrentActor current, SystemClock clock, Texts texts) {
        this.settings = settings;
        this.current = current;
        this.clock = clock;
        this.texts = texts;
    }

    /** What was chosen, as it was read a moment ago: a page asks for it with every text. Signing in makes it another person's. */
    private record Chosen(@Nullable Locale language, boolean signedIn, Instant readAt) {
    }

    /** What the browser accepts, which it says with every page that it loads. */
    private record Accepted(Locale language) {
    }

    public Locale get() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(session -> Optional.ofNullable(chosen(session).language())
                .orElseGet(() -> accepted(session))).orElse(Locale.ENGLISH);
    }

    private Chosen chosen(VaadinSession session) {
        var kept = session.getAttribute(Chosen.class);
        if (kept != null && kept.signedIn() == CurrentActor.signedIn() && kept.readAt().plus(KEPT).isAfter(clock.now())) {
            return kept;
        }
        var fresh = new Chosen(current.find().filter(Actor::signedIn).flatMap(settings::chosenLanguage).orElse(null), CurrentActor.signedIn(),
                clock.now());
        session.setAttribute(Chosen.class, fresh);
        return fresh;
    }

    private Locale accepted(VaadinSession session) {
        var kept = session.getAttribute(Accepted.class);
        if (kept == null) {
            kept = new Accepted(Optional.ofNullable(VaadinRequest.getCurrent()).map(request -> request.getHeader("Accept-Language"))
                    .flatMap(header -> LanguageRules.best(header, texts.languages())).orElse(Locale.ENGLISH));
            session.setAttribute(Accepted.class, kept);
        }
        return kept.language();
    }

    /** Reads the choice anew with the next text: it has just been changed. */
    public void changed() {
        Optional.ofNullable(VaadinSession.getCurrent()).ifPresent(session -> session.setAttribute(Chosen.class, null));
    }
}
