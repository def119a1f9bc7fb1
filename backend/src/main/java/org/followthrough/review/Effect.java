package org.followthrough.review;

import org.followthrough.shared.Coded;

/** The effect on people, from the second cycle on (method, section 2 E). */
public enum Effect implements Coded {

    /** The people concerned are worse off. */
    WORSENED,
    /** No notable change for the people concerned. */
    NO_CHANGE,
    /** Some change for the better. */
    SOME_CHANGE,
    /** A significant change for the better. */
    SIGNIFICANT_CHANGE,
    /** It cannot have shown yet. */
    TOO_EARLY,
    /** Nothing is known, or the panel does not agree. */
    NO_DATA;

    /** Whether it says how people fare, rather than that nobody can tell. */
    boolean isSeen() {
        return this != TOO_EARLY && this != NO_DATA;
    }
}
