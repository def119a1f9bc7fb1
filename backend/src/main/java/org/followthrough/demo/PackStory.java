package org.followthrough.demo;

import java.time.Instant;
import org.followthrough.accountability.packs.PackService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pack that is frozen before the next meeting opens. */
@Component
@Profile(DemoMode.PROFILE)
class PackStory {

    private static final String EDITION = "GFMD-2009";
    private static final Instant AT = Instant.parse("2026-08-31T16:00:00Z");

    private final PackService packs;
    private final Cast cast;

    PackStory(PackService packs, Cast cast) {
        this.packs = packs;
        this.cast = cast;
    }

    void tell(Agenda agenda) {
        agenda.add(AT, "the opening-day pack", () -> packs.freeze(cast.organiser(), EDITION, null));
    }
}
