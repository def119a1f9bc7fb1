package org.followthrough.shared;

/** The step is not open now, or the thing is there already. */
public final class WrongState extends Refusal {

    /** Refuses with the text of that key. */
    public WrongState(String messageKey, Object... args) {
        super(messageKey, args);
    }
}
