package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One commitment in a joint one.
 *
 * @param leftAt     when it left; null while it is in
 * @param leftReason why, public
 */
public record Partner(UUID commitment, String ref, String addressee, Instant joinedAt, @Nullable Instant leftAt, @Nullable String leftReason) {

    public boolean isIn() {
        return leftAt == null;
    }
}
