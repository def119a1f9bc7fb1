package org.followthrough.evidence.comments;

import org.followthrough.shared.Coded;

/** Where a comment of the public is. */
public enum CommentState implements Coded {
    /** Read by nobody but moderators. */
    WAITING, PUBLISHED,
    /** Was never public. */
    REFUSED,
    /** Was public. */
    TAKEN_DOWN,
    /** Taken back by who wrote it. */
    WITHDRAWN
}
