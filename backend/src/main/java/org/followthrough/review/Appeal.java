package org.followthrough.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An addressee's appeal against a published assessment, to a second panel with no member in common (method, section 3).
 *
 * @param panel          whose assessment is contested
 * @param decideBy       from then on it counts as accepted
 * @param decidedAt      when it was accepted or refused
 * @param decisionReason what was said then; null where nobody decided in time
 * @param secondPanel    drawn for it, or null
 * @param outcome        null while it waits or is being heard
 */
public record Appeal(UUID id, UUID commitment, UUID cycle, UUID panel, String reason, UUID lodgedBy, Instant lodgedAt, Instant decideBy,
        @Nullable Instant decidedAt, @Nullable String decisionReason, @Nullable UUID secondPanel, @Nullable AppealOutcome outcome,
        @Nullable Instant endedAt) {

    /** Nobody has said anything to it yet. */
    public boolean isUndecided() {
        return outcome == null && decidedAt == null;
    }

    /** Accepted, and no second panel was drawn yet. */
    public boolean isToBeHeard() {
        return outcome == null && decidedAt != null && secondPanel == null;
    }
}
