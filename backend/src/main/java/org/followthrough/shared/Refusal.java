package org.followthrough.shared;

import java.util.List;

/** A request that is refused as a whole, with a text for the person who asked. */
public abstract sealed class Refusal extends RuntimeException permits WrongState, NotFound, Forbidden {

    private final String messageKey;
    private final transient List<Object> args;

    Refusal(String messageKey, Object... args) {
        super(messageKey + List.of(args));
        this.messageKey = messageKey;
        this.args = List.of(args);
    }

    /** The key of the text in a translation bundle. */
    public String messageKey() {
        return messageKey;
    }

    /** What the text is filled with. */
    public List<Object> args() {
        return args;
    }
}
