package org.followthrough.register.sharpening;

import org.followthrough.shared.Coded;

/**
 * What the rules see of one part.
 *
 * @param words what they go by: of the text, or of what was written; empty where there is nothing
 */
public record Finding(Part part, State state, String words) {

    /** How a part stands. */
    public enum State implements Coded {
        /** Somebody wrote it. */
        WRITTEN,
        /** The text of the ask says it. */
        IN_TEXT,
        /** Something is said, but nothing that one could see, count or look up. */
        VAGUE,
        /** Nothing says it. */
        MISSING
    }

    boolean holds() {
        return state == State.WRITTEN || state == State.IN_TEXT;
    }
}
