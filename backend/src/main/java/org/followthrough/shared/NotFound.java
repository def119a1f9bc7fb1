package org.followthrough.shared;

/** It does not exist, or not for the one who asks: both look the same. */
public final class NotFound extends Refusal {

    /** Refuses with the text of that key. */
    public NotFound(String messageKey, Object... args) {
        super(messageKey, args);
    }
}
