package org.followthrough.register.attribution;

import org.followthrough.shared.Coded;

/** Whom the public may see beside a source, from open to strict (features, row A5). */
public enum Attribution implements Coded {
    /** Persons and their organisations. */
    NAMED,
    /** Organisations only. */
    ORGANISATION,
    /** Nobody. */
    NOT_ATTRIBUTED;

    public boolean isStricterThan(Attribution other) {
        return compareTo(other) > 0;
    }

    /** The stricter of the two, which is the one that counts. */
    public Attribution and(Attribution other) {
        return isStricterThan(other) ? this : other;
    }
}
