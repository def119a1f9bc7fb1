package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * More time that an addressee asked for (features, row E6). Public once it is decided, with the date before and after.
 *
 * @param cycle          whose report is meant; null for the response
 * @param dueBefore      the due date when it was asked
 * @param veryLateBefore the very-late date then
 * @param until          the last day asked for
 * @param outcome        null while nobody has decided
 * @param given          whether the organiser gave it without being asked; the reason is then the organiser's
 * @param dueAfter       the due date granted, which may be another one than asked for
 */
public record Extension(UUID id, UUID commitment, @Nullable UUID cycle, Instant askedAt, Instant dueBefore, Instant veryLateBefore,
        LocalDate until, String reason, @Nullable Outcome outcome, @Nullable Instant decidedAt, @Nullable Instant dueAfter,
        @Nullable String decisionReason, boolean given) {

    /** What became of a request. */
    public enum Outcome implements Coded {
        GRANTED, REFUSED,
        /** What it was for was over before anybody decided. */
        LAPSED
    }

    /** Whether everybody may know of it. */
    public boolean isPublic() {
        return outcome == Outcome.GRANTED || outcome == Outcome.REFUSED;
    }
}
