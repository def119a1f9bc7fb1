package org.followthrough.register.lineage;

import org.followthrough.shared.Coded;

/** How a recommendation hangs together with another one (features, row A4). */
public enum LineageKind implements Coded {

    /** Asks again for what an earlier one asked for. */
    REPEATS,
    /** Asks again for a part, or more precisely. */
    NARROWS,
    /** Takes the place of an earlier one, which takes no new commitments from then on. */
    SUPERSEDES,
    /** Goes on in another one, usually of the same meeting. */
    MERGED_INTO;

    /** Whether the one that points has to be of a later meeting than the other. */
    public boolean needsTime() {
        return this != MERGED_INTO;
    }

    /** Whether one of the two goes out of use. */
    public boolean retires() {
        return this == SUPERSEDES || this == MERGED_INTO;
    }
}
