package org.followthrough.review;

import org.followthrough.shared.Coded;

/** How an appeal ended. */
public enum AppealOutcome implements Coded {
    /** The second panel's assessment is published. */
    HEARD,
    /** It was refused with a reason. */
    REFUSED,
    /** A newer cycle's assessment was published before a second panel could begin. */
    OVERTAKEN,
    /** The commitment was closed meanwhile. */
    LAPSED
}
