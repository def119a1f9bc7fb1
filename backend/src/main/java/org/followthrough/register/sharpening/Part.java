package org.followthrough.register.sharpening;

import org.followthrough.shared.Coded;

/** What an ask has to say for others to tell whether it was done (features, row C6). */
public enum Part implements Coded {

    /** Who should act. */
    ACTOR,
    /** What they should do. */
    ACT,
    /** How an outsider would see that it was done. */
    SIGN,
    /** By when. */
    BY_WHEN,
    /** From where one counts: how things are today. */
    BASELINE
}
