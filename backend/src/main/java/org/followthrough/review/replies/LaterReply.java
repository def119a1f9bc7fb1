package org.followthrough.review.replies;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A reply to a published assessment after it.
 *
 * @param panel whose assessment it answers
 * @param cycle code of that assessment's cycle
 * @param decidedAt of a cleared one: since when it is public
 */
public record LaterReply(UUID id, UUID panel, UUID commitment, String cycle, String text, UUID writtenBy, Instant writtenAt,
        @Nullable Decision decision, @Nullable String decisionReason, @Nullable Instant decidedAt) {

    /** Characters of its text. */
    public static final int LONGEST = 20_000;

    /** Whether everybody reads it, or only the addressee's own people. */
    public enum State implements Coded {
        WAITING, RETURNED, PUBLISHED
    }

    public State state() {
        return decision == null ? State.WAITING : decision == Decision.RETURN ? State.RETURNED : State.PUBLISHED;
    }

    /** Since when it is public. */
    public Optional<Instant> publishedAt() {
        return state() == State.PUBLISHED ? Optional.ofNullable(decidedAt) : Optional.empty();
    }
}
