package org.followthrough.identity;

import org.jspecify.annotations.Nullable;

/** A role that somebody holds, with the party for which they hold it. */
public record Grant(Role role, @Nullable String party) {
}
