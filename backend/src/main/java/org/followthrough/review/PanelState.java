package org.followthrough.review;

import org.followthrough.shared.Coded;

/** Where a panel's work is. */
public enum PanelState implements Coded {
    RATING, SEALED, PUBLISHED,
    /** The commitment was closed from outside before anything was published. */
    ENDED
}
