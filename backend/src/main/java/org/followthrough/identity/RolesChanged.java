package org.followthrough.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Somebody holds other roles from now on, or their account was closed or opened again; whoever relies on it looks anew. */
public record RolesChanged(UUID changed, Set<Grant> before, Set<Grant> after, boolean open, Instant at, @Nullable UUID account)
        implements DomainEvent {

    @Override
    public String subject() {
        return changed.toString();
    }

    @Override
    public String actedAs() {
        return account == null ? "engine" : Role.ADMINISTRATOR.code();
    }

    @Override
    public Readers readers() {
        return Readers.ADMINISTRATOR;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("before", names(before), "after", names(after), "open", open);
    }

    private static List<String> names(Set<Grant> grants) {
        return grants.stream().map(grant -> grant.role().code() + (grant.party() == null ? "" : " " + grant.party())).sorted().toList();
    }
}
