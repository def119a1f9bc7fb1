package org.followthrough.workflow;

import java.time.Instant;
import java.util.Map;
import org.followthrough.commitment.CommitmentEvent;

/**
 * A step of the ladder was taken for what waits for clearance inside its party; only its party sees that.
 *
 * @param daysLate working days since the due date
 */
public record ClearanceEscalated(Happened happened, EscalationStep step, WorkItemKind work, Instant due, int daysLate) implements CommitmentEvent {

    @Override
    public Readers readers() {
        return Readers.PARTY;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("step", step.code(), "work", work.code(), "due", due.toString(), "daysLate", daysLate);
    }
}
