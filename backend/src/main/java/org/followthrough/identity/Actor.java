package org.followthrough.identity;

import java.util.Arrays;
import java.util.List;
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
        return grants.stream().anyMatch(grant -> party.equals(grant.party()) && Arrays.asList(roles).contains(grant.role()));
    }

    /** True when they may sign a contribution of {@code party} in the name of the institution. */
    public boolean signsFor(String party, String institution) {
        return grants.stream().filter(grant -> party.equals(grant.party()))
                .anyMatch(grant -> grant.role() == Role.FOCAL_POINT || grant.role() == Role.CONTRIBUTOR
                        && (grant.institution() == null || grant.institution().equalsIgnoreCase(institution)));
    }

    /** The institutions of {@code party} for which the actor contributes; empty for who contributes for any of them. */
    public List<String> institutions(String party) {
        return grants.stream().filter(grant -> grant.role() == Role.CONTRIBUTOR && party.equals(grant.party()))
                .flatMap(grant -> Optional.ofNullable(grant.institution()).stream()).sorted().toList();
    }

    /** The parties for which the actor holds any of the roles. */
    public Stream<String> parties(Role... roles) {
        return grants.stream().filter(grant -> Arrays.asList(roles).contains(grant.role()))
                .flatMap(grant -> Optional.ofNullable(grant.party()).stream()).distinct();
    }
}
