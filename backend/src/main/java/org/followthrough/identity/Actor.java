package org.followthrough.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever calls a service: somebody signed in, the public without an account, or the engine. */
public record Actor(@Nullable UUID account, String email, String name, String language, Set<Grant> grants) {

    /** Anyone, without an account. */
    public static final Actor PUBLIC = new Actor(null, "", "", "en", Set.of());

    /** The product itself: deadlines and process steps. Never made from a request. */
    public static final Actor ENGINE = new Actor(null, "engine", "engine", "en", Set.of());

    public boolean signedIn() {
        return account != null;
    }

    /** The account; only for code that runs after a permission which needs one. */
    public UUID id() {
        if (account == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return account;
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** True when any of the roles is held for {@code party}. */
    public boolean actsFor(String party, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> grants.contains(new Grant(role, party)));
    }

    /** The parties for which the actor holds any of the roles. */
    public Stream<String> parties(Role... roles) {
        return grants.stream().filter(grant -> Arrays.asList(roles).contains(grant.role()))
                .flatMap(grant -> Optional.ofNullable(grant.party()).stream()).distinct();
    }
}
