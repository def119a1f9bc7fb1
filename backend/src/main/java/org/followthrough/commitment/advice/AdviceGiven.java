package org.followthrough.commitment.advice;

import java.util.Map;
import org.followthrough.commitment.CommitmentEvent;

/** An institution of the addressee advised on the position; only its party sees that. */
public record AdviceGiven(Happened happened, String institution) implements CommitmentEvent {

    @Override
    public Readers readers() {
        return Readers.PARTY;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("institution", institution);
    }
}
