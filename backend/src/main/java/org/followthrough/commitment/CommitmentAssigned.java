package org.followthrough.commitment;

import java.time.Instant;
import java.util.Map;

/** A recommendation was given to an addressee: its response clock runs. */
public record CommitmentAssigned(Happened happened, Instant responseDue) implements CommitmentEvent {

    @Override
    public Map<String, Object> content() {
        return Map.of("addressee", happened.addressee(), "responseDue", responseDue.toString());
    }
}
