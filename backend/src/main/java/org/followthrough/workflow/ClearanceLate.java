package org.followthrough.workflow;

import java.time.Instant;
import java.util.Map;
import org.followthrough.commitment.CommitmentEvent;

/** What waits for clearance inside its party was not cleared in time; only its party sees that, and nothing becomes public by it. */
public record ClearanceLate(Happened happened, WorkItemKind work, Instant due) implements CommitmentEvent {

    @Override
    public Readers readers() {
        return Readers.PARTY;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("work", work.code(), "due", due.toString());
    }
}
