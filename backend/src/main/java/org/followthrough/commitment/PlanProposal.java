package org.followthrough.commitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan without a position that was submitted; public once it is cleared. */
public record PlanProposal(UUID id, UUID commitment, PlanDraft plan, UUID submittedBy, Instant submittedAt, @Nullable Decision decision,
        @Nullable String decisionReason) {
}
