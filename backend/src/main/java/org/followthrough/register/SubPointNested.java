package org.followthrough.register;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** An ask turned out to be a sub-point of another one, both of them registered (features, row A3). */
record SubPointNested(String subject, String parent, Instant at, UUID account, String actedAs) implements DomainEvent {

    @Override
    public Map<String, Object> content() {
        return Map.of("parent", parent);
    }
}
