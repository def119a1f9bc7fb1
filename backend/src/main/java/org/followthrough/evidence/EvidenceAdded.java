package org.followthrough.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** One side of a commitment added an item of evidence; only that side reads so. */
public record EvidenceAdded(UUID commitment, String subject, Side side, EvidenceKind kind, Instant at, @Nullable UUID account, String actedAs,
        @Nullable String party) implements DomainEvent {

    @Override
    public Readers readers() {
        return side == Side.PANEL ? Readers.PANEL : Readers.PARTY;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("kind", kind.code());
    }
}
