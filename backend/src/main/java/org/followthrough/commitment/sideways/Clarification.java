package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.commitment.Side;
import org.jspecify.annotations.Nullable;

/**
 * A question that stopped the clock (method, section 3). That it is open, with whom and since when is public; its texts are for
 * the addressee's party and the organiser.
 *
 * @param cycle   whose report was asked for; null where a response was awaited
 * @param endedAt when the clock ran again; null while it stands still
 * @param answer  null where something else ended it, and while it is open
 */
public record Clarification(UUID id, UUID commitment, @Nullable UUID cycle, Side askedBy, Instant askedAt, String question,
        @Nullable Instant answeredAt, @Nullable String answer, @Nullable Instant endedAt) {

    /** The side that answers. */
    public Side asked() {
        return askedBy.other();
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
