package org.followthrough.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** Somebody follows something, or does so no more. */
record FollowChanged(UUID account, Follow follow, boolean begun, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return account.toString();
    }

    @Override
    public String action() {
        return begun ? "followed" : "unfollowed";
    }

    @Override
    public String actedAs() {
        return "account";
    }

    @Override
    public Readers readers() {
        return Readers.ADMINISTRATOR;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("kind", follow.kind().code(), "target", follow.target());
    }
}
