package org.followthrough.demo;

import java.time.Instant;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.identity.Actor;
import org.followthrough.review.SealingService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people hand in confidentially, and the copy of it that a chair redacts. */
@Component
@Profile(DemoMode.PROFILE)
class ConfidentialStory {

    private static final String FILE = "confidentials.json";

    private final ConfidentialService service;
    private final SealingService sealing;
    private final DrawnPanels panels;
    private final Cast cast;

    ConfidentialStory(ConfidentialService service, SealingService sealing, DrawnPanels panels, Cast cast) {
        this.service = service;
        this.sealing = sealing;
        this.panels = panels;
        this.cast = cast;
    }

    private record Told(String ref, String cycle, Instant at, String text, @Nullable Redaction redaction) {
    }

    private record Redaction(Instant at, String title, String text) {
    }

    void tell(Agenda agenda) {
        DemoFiles.list(FILE, Told.class).forEach(told -> {
            agenda.add(told.at(), told.ref(), () -> service.handIn(Actor.PUBLIC, told.ref(), told.text(), null));
            if (told.redaction() != null) {
                agenda.add(told.redaction().at(), told.ref(), () -> redact(told, told.redaction()));
            }
        });
    }

    private void redact(Told told, Redaction copy) {
        var chair = cast.withEmail(panels.chair(told.ref(), told.cycle()));
        sealing.declare(chair, told.ref(), told.cycle());
        var one = service.of(chair, told.ref()).getLast();
        service.open(chair, one.id());
        service.redact(chair, one.id(), copy.title(), copy.text());
    }
}
