package org.followthrough.commitment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** One submitted position; public only once a clearing officer cleared it. */
public record PositionStatement(UUID id, UUID commitment, int ordinal, Position position, PositionTerms terms,
        List<PlannedMilestone> milestones, UUID submittedBy, Instant submittedAt, @Nullable Decision decision,
        @Nullable UUID decidedBy, @Nullable Instant decidedAt, @Nullable String decisionReason) {

    /**
     * Clears or returns it; a return says why, so that the focal point knows what to change. Four eyes: who sent it does not clear it
     * (features, row F2).
     */
    PositionStatement decide(Decision with, @Nullable String reason, UUID by, Instant now) {
        if (by.equals(submittedBy)) {
            throw RuleViolation.of("decision", "clearance.second-person");
        }
        if (with == Decision.RETURN && (reason == null || reason.isBlank())) {
            throw RuleViolation.of("reason", "clearance.return.needs-reason");
        }
        return decided(with, by, now, reason);
    }

    /** Where the edition clears no positions, sending is clearing: no second person is asked for (method, section 7). */
    PositionStatement clearedBySending() {
        return decided(Decision.CLEAR, submittedBy, submittedAt, null);
    }

    private PositionStatement decided(Decision with, UUID by, Instant now, @Nullable String reason) {
        return new PositionStatement(id, commitment, ordinal, position, terms, milestones, submittedBy, submittedAt, with, by, now, reason);
    }
}
