package org.followthrough.evidence.comments;

import org.followthrough.shared.Coded;

/** Why a comment is not public. What somebody thinks of a government, or of civil society, is no ground. */
public enum CommentGround implements Coded {
    /** Not about what was reported. */
    OFF_TOPIC,
    /** Tells of a person who is no holder of an office what the public has no need to know, or may put somebody at risk. */
    PERSONAL_DATA,
    /** Insults, threatens, or incites hatred. */
    ABUSE, ADVERTISING,
    /** Says what stands there already. */
    REPEATED
}
