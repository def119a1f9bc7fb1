package org.followthrough.commitment;

import java.util.Map;

/**
 * A focal point submitted a position; only its party sees that until it is cleared.
 *
 * @param inAssignment false for a late first response or a change of position
 * @param waits        for clearance; false where submitting is clearing
 */
public record PositionSubmitted(Happened happened, Position position, boolean inAssignment, boolean waits) implements CommitmentEvent {

    @Override
    public Readers readers() {
        return Readers.PARTY;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("position", position.code());
    }
}
