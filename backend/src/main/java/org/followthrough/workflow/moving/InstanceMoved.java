package org.followthrough.workflow.moving;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An instance follows another version of its model now. Where it stood is not told: nobody who reads records learns from them what waits
 * inside a government (method, section 7).
 *
 * @param subject reference of its commitment, or the cycle's code
 */
public record InstanceMoved(String subject, @Nullable UUID commitment, Instant at, UUID account, String process, int from, int to)
        implements DomainEvent {

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
        return Map.of("process", process, "from", from, "to", to);
    }
}
