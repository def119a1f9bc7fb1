package org.followthrough.register;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A curator confirmed a passage: it is now a registered recommendation with its verbatim text locked. */
public record Registered(UUID recommendation, String subject, String title, Instant at, @Nullable UUID account, String actedAs)
        implements DomainEvent {

    @Override
    public Map<String, Object> content() {
        return Map.of("title", title);
    }
}
