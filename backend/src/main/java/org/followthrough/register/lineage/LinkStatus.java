package org.followthrough.register.lineage;

import org.followthrough.shared.Coded;

/** Where a link between two recommendations stands. */
public enum LinkStatus implements Coded {

    /** Found by likeness; a person decides. */
    SUGGESTED,
    /** Holds, and is public. */
    CONFIRMED,
    /** Is none, for a reason; it is not suggested again. */
    REFUSED,
    /** Held once, until somebody took it back for a reason. */
    TAKEN_BACK
}
