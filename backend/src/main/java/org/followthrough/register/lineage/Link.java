package org.followthrough.register.lineage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pair of recommendations.
 *
 * @param from the one that points: the later one, or the one that is merged
 * @param likeness between 0 and 1; null where a person thought of it
 */
record Link(UUID id, UUID from, UUID to, LineageKind kind, LinkStatus status, @Nullable Double likeness, @Nullable UUID decidedBy) {

    boolean is(LinkStatus other) {
        return status == other;
    }

    /** The one of the two that goes out of use, where the kind makes one do so. */
    UUID retired() {
        return kind == LineageKind.SUPERSEDES ? to : from;
    }
}
