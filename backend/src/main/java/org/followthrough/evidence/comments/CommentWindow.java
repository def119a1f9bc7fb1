package org.followthrough.evidence.comments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether comments on a commitment are taken.
 *
 * @param lastDay on which they are, in the edition's time zone; null where nothing was reported, or the edition takes none
 */
public record CommentWindow(State state, @Nullable LocalDate lastDay) {

    /** Why they are taken, or not. */
    public enum State {
        /** The edition takes no comments. */
        OFF,
        /** There is nothing yet on which to comment. */
        AHEAD, OPEN, OVER
    }

    static final CommentWindow OFF = new CommentWindow(State.OFF, null);
    static final CommentWindow AHEAD = new CommentWindow(State.AHEAD, null);

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
