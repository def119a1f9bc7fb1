package org.followthrough.commitment;

import org.followthrough.shared.Coded;

/** What can happen to a commitment by time alone, in the order in which equal instants are handled. */
public enum DeadlineKind implements Coded {
    /** The window in which the addressee may hand the ask back. */
    OBJECTION_ENDS,
    /** The response is due; a reminder goes out. */
    RESPONSE_DUE,
    /** Silence is recorded. */
    NO_RESPONSE,
    /** The report of a cycle is due. */
    REPORT_DUE,
    /** The report is very late. */
    REPORT_VERY_LATE,
    /** The cycle takes no more reports. */
    REPORT_CLOSES,
    /** Seats whose holders declared nothing pass on; known to the panel alone. */
    SEATS_DECLARED,
    /** The engine seals with the ratings that are there. */
    REVIEW_ENDS,
    /** The right of reply ends and the assessment is published. */
    REPLY_ENDS,
    /** The edition's tracking ends; what is open lapses. */
    TRACKING_ENDS;

    /** Whether anybody may know of it; what is set for a panel's own work shows in no page, calendar or count. */
    public boolean isOpen() {
        return this != SEATS_DECLARED;
    }
}
