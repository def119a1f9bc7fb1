package org.followthrough.workflow;

import java.time.Instant;
import java.util.Map;
import org.followthrough.commitment.CommitmentEvent;

/**
 * A step of the ladder was taken for something that is late. Only the last step is public; the others are the addressee's.
 *
 * @param daysLate working days since the due date
 */
public record Escalated(Happened happened, EscalationStep step, AskedFor asked, Instant due, int daysLate) implements CommitmentEvent {

    @Override
    public Readers readers() {
        return step == EscalationStep.PUBLIC_MARK ? Readers.PUBLIC : Readers.PARTY;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("step", step.code(), "asked", asked.code(), "due", due.toString(), "daysLate", daysLate);
    }
}
