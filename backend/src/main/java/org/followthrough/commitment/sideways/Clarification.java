package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.commitment.Side;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A question that stopped the clock (method, section 3). That it is open, with whom and since when is public; its texts are for
 * the addressee's party and the organiser.
 *
 * @param cycle   whose report was asked for; null where a response was awaited
 * @param endedAt when the clock ran again; null while it stands still
 * @param answer  null as long as nobody has answered
 * @param ended   what let the clock run again; null while it stands still
 */
public record Clarification(UUID id, UUID commitment, @Nullable UUID cycle, Side askedBy, Instant askedAt, String question,
        @Nullable Instant answeredAt, @Nullable String answer, @Nullable Instant endedAt,
        @Nullable End ended) {

    /** What lets the clock run again. */
    public enum End implements Coded {
        /** The answer. */
        ANSWERED,
        /** Whoever had asked took the question back. */
        WITHDRAWN,
        /** The date by which it was to be answered; an answer is welcome still. */
        UNANSWERED,
        /** Something else left it without a point: a response, a report, the closing of the cycle or of the commitment. */
        OVERTAKEN
    }


    /** The side that answers. */
    public Side asked() {
        return askedBy.other();
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether the side that was asked may answer, in time or after it. */
    boolean isAnswerable() {
        return answeredAt == null && (isOpen() || ended == End.UNANSWERED);
    }
}
