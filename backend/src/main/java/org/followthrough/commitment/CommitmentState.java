package org.followthrough.commitment;

import org.followthrough.shared.Coded;

/** Where a commitment is in its life (method, section 3). */
public enum CommitmentState implements Coded {

    /** The addressee is set, the response clock runs, and objecting is still possible. */
    ASSIGNED,
    /** Either side has asked; the clock stands still. */
    CLARIFICATION,
    /** The objection window is over, the addressee's position is not there yet. */
    AWAITING_RESPONSE,
    /** A response is given, and no report is asked for now. */
    IN_IMPLEMENTATION,
    /** A cycle asks for a report. */
    REPORT_DUE,
    /** A report was submitted inside the government and is not cleared. */
    UNDER_CLEARANCE,
    /** The report is cleared. */
    REPORTED,
    /** A panel is drawn and rates. */
    IN_REVIEW,
    /** The assessment is sealed; the addressee may reply before it is published. */
    RIGHT_OF_REPLY,
    /** The assessment is published; the next cycle will ask again. */
    ASSESSED,
    /** New evidence, an accepted appeal or a regression alert. */
    REOPENED,
    /** Complete in two consecutive cycles, or once for a one-off act. */
    CLOSED_IMPLEMENTED,
    /** The target passed, and the final cycle found nothing above limited. */
    CLOSED_NOT_IMPLEMENTED,
    /** A newer ask has taken its place. */
    CLOSED_SUPERSEDED,
    /** The body that made the ask has withdrawn it. */
    CLOSED_WITHDRAWN,
    /** No addressee could be found, or the forum's tracking has ended. */
    LAPSED;

    /** Whether its life is over, unless it is reopened. */
    public boolean isClosed() {
        return compareTo(CLOSED_IMPLEMENTED) >= 0;
    }
}
