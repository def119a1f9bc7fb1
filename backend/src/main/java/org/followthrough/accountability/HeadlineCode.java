package org.followthrough.accountability;

import org.followthrough.shared.Coded;

/** The public headline of a commitment, derived by rule (method, section 4); a closed one shows its closing state. */
public enum HeadlineCode implements Coded {

    /** A position is asked for, and none is there yet. */
    AWAITING_RESPONSE,
    /** The due date and the ten days after its reminder passed in silence. */
    NO_RESPONSE,
    /** The addressee will not act, and has reported nothing. */
    NOT_ACCEPTED,
    /** A report is late, or was never given. */
    REPORT_LATE,
    /** Nothing reported and nothing found so far, and nothing late. */
    IN_IMPLEMENTATION,
    /** The addressee has reported, nothing is assessed. */
    REPORTED,
    /** Assessed so far only without a quorum. */
    NO_QUORUM,
    /** The panel found a move against the ask. */
    REGRESSION,
    /** The two sides are far apart, or the addressee disputes the finding. */
    CONTESTED,
    /** What the panel found. */
    ASSESSED,
    /** Closed by the panel as implemented. */
    CLOSED_IMPLEMENTED,
    /** Closed by panel and organiser as not implemented. */
    CLOSED_NOT_IMPLEMENTED,
    /** Closed because a newer ask has taken its place. */
    CLOSED_SUPERSEDED,
    /** Closed because the body that made the ask withdrew it. */
    CLOSED_WITHDRAWN,
    /** No addressee could be found, or the forum's tracking has ended. */
    LAPSED
}
