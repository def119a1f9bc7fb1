package org.followthrough.commitment;

import org.followthrough.shared.Coded;

/** What a clearing officer does with a position or a report. */
public enum Decision implements Coded {
    /** It leaves the government and is public. */
    CLEAR,
    /** It goes back to the focal point, with a reason. */
    RETURN
}
