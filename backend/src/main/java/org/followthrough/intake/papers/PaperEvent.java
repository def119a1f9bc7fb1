package org.followthrough.intake.papers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** A background paper was kept or taken away. */
public sealed interface PaperEvent extends DomainEvent {

    /** The paper that it is about. */
    Paper paper();

    @Override
    default String subject() {
        return paper().event();
    }

    @Override
    default Readers readers() {
        return paper().visibility() == PaperVisibility.PUBLIC ? Readers.PUBLIC : Readers.ORGANISER;
    }

    @Override
    default Map<String, Object> content() {
        return Map.of("paper", paper().id().toString(), "title", paper().title(), "sha256", paper().sha256(),
                "visibility", paper().visibility().code());
    }

    /** It was kept. */
    record PaperAdded(Paper paper, Instant at, UUID account, String actedAs) implements PaperEvent {
    }

    /** It was taken away. */
    record PaperRemoved(Paper paper, Instant at, UUID account, String actedAs) implements PaperEvent {
    }
}
