package org.followthrough.shared;

/** The one who asks may see it, but not do this. */
public final class Forbidden extends Refusal {

    /** Refuses with the text of that key. */
    public Forbidden(String messageKey, Object... args) {
        super(messageKey, args);
    }
}
