package org.followthrough.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated, checkable step of a commitment.
 *
 * @param weight share in the completion rule, relative to the other milestones
 * @param claimedAt when a cleared report said it was done
 * @param verifiedAt when a published assessment found it verified
 */
public record Milestone(UUID id, int ordinal, String title, LocalDate due, BigDecimal weight, boolean core,
        @Nullable Instant claimedAt, @Nullable Instant verifiedAt) {
}
