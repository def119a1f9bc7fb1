package org.followthrough.review;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A reopening on new evidence or regression, said by one of organiser and chair; public once the other has confirmed it.
 *
 * @param proposedAs organiser or panel chair
 * @param decidedAt when it was confirmed, refused or lapsed; null while it waits
 */
public record Reopening(UUID id, UUID commitment, Ground ground, String reason, UUID proposedBy, Role proposedAs, Instant proposedAt,
        @Nullable Instant decidedAt) {

    /** Whether the same side, or the same person in another role, speaks again. */
    boolean isBySame(UUID account, Role as) {
        return proposedAs == as || proposedBy.equals(account);
    }
}
