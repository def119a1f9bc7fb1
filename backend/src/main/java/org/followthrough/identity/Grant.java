package org.followthrough.identity;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds, with the party for which they hold it.
 *
 * @param institution the one for which a contributor signs; null for any of the party
 */
public record Grant(Role role, @Nullable String party, @Nullable String institution) {

    public Grant(Role role, @Nullable String party) {
        this(role, party, null);
    }
}
