package org.followthrough.workflow.moving;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An instance follows another version of its model now.
 *
 * @param subject reference of its commitment, or the cycle's code
 * @param mapping where it stood, and where it goes on
 */
public record InstanceMoved(String subject, @Nullable UUID commitment, Instant at, UUID account, String process, int from, int to,
        Map<String, String> mapping) implements DomainEvent {

    @Override
    public String actedAs() {
        return Role.ADMINISTRATOR.code();
    }

    @Override
    public Readers readers() {
        return Readers.ADMINISTRATOR;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("process", process, "from", from, "to", to, "mapping", new TreeMap<>(mapping));
    }
}
