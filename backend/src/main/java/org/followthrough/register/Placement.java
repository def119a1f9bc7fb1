package org.followthrough.register;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;

/** An ask was given another place in the programme by hand. */
record Placement(String subject, String before, String after, Instant at, UUID account, String actedAs) implements DomainEvent {

    @Override
    public Map<String, Object> content() {
        return Map.of("before", before, "after", after);
    }

    static String role(Actor actor) {
        return (actor.has(Role.CURATOR) ? Role.CURATOR : Role.ORGANISER).code();
    }
}
