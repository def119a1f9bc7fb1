package org.followthrough.evidence.copies;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What the product found at an address that is cited as evidence; whoever may read of the item reads of it. */
public sealed interface CopyEvent extends DomainEvent {

    UUID evidence();

    @Override
    default String subject() {
        return evidence().toString();
    }

    @Override
    default @Nullable UUID account() {
        return null;
    }

    @Override
    default String actedAs() {
        return "engine";
    }

    /** A copy was stored. */
    record CopyKept(UUID evidence, UUID commitment, Instant at, Readers readers, Map<String, Object> content) implements CopyEvent {
    }

    /** The address cannot be reached. */
    record AddressUnreachable(UUID evidence, UUID commitment, Instant at, Readers readers, Map<String, Object> content) implements CopyEvent {
    }
}
