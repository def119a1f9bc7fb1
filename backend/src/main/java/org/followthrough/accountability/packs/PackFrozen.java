package org.followthrough.accountability.packs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A pack was frozen, and is public.
 *
 * @param subject its code
 * @param sums    SHA-256 of its list of checksums, so that the record vouches for every file
 */
record PackFrozen(String subject, String edition, Instant instant, String sums, Instant at, @Nullable UUID account) implements DomainEvent {

    @Override
    public String actedAs() {
        return account == null ? "engine" : Role.ORGANISER.code();
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("edition", edition, "instant", instant.toString(), "sums", sums);
    }
}
