package org.followthrough.register.treaties;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** A curator or organiser said that an ask is a treaty ask, or that it is none; it counts from the next panel on. */
public record TreatyAskMarked(String subject, boolean before, boolean after, Instant at, UUID account, String actedAs) implements DomainEvent {

    @Override
    public Map<String, Object> content() {
        return Map.of("before", before, "after", after);
    }
}
