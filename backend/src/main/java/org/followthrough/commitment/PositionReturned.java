package org.followthrough.commitment;

import java.util.Map;

/** A clearing officer returned a position for changes; only its party sees that. */
public record PositionReturned(Happened happened, String reason, boolean inAssignment) implements CommitmentEvent {

    @Override
    public Readers readers() {
        return Readers.PARTY;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("reason", reason);
    }
}
