package org.followthrough.api.http;

/** The caller worked on an older version of the record than the one there is (412). */
final class Stale extends RuntimeException {

    Stale() {
        super("stale", null, false, false);
    }
}
