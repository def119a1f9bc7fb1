package org.followthrough.commitment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that lay ahead was moved, because of a calendar or because the event moved to which it is anchored.
 *
 * @param because the subject of the change that moved it
 */
public record DeadlineMoved(Happened happened, DeadlineKind kind, @Nullable UUID cycle, Instant from, Instant to, String because)
        implements CommitmentEvent {

    /** What its party has to clear is known to that alone. */
    @Override
    public Readers readers() {
        return kind.isClearance() ? Readers.PARTY : Readers.PUBLIC;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("deadline", kind.code(), "before", from.toString(), "after", to.toString(), "because", because);
    }
}
