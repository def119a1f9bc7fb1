package org.followthrough.random;

import org.followthrough.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with one role.
 *
 * @param party for which they act, or null
 */
record Person(String name, Role role, @Nullable String party) {

    boolean is(Role wanted) {
        return role == wanted;
    }

    boolean is(Role wanted, String of) {
        return role == wanted && of.equals(party);
    }

    boolean isOf(String other) {
        return other.equals(party);
    }
}
