package org.followthrough.workflow;

import org.followthrough.shared.Coded;

/** The rungs of the ladder, lowest first (features, row E5). */
public enum EscalationStep implements Coded {
    /** Whoever holds the work is reminded. */
    REMINDER,
    /** All focal points of the addressee are told. */
    SECOND_FOCAL_POINT,
    /** The office of the addressee's clearing officer is told. */
    CLEARING_OFFICE,
    /** The organisers are told. */
    ORGANISER,
    /** The public reads that reminders have brought nothing. */
    PUBLIC_MARK
}
