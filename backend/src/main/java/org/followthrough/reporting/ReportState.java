package org.followthrough.reporting;

import org.followthrough.shared.Coded;

/** Where one report is; the party alone sees the difference between submitted and returned. */
public enum ReportState implements Coded {
    /** The cycle asked; nothing is written. */
    ASKED,
    DRAFT,
    /** Waits for the clearing officer. */
    SUBMITTED,
    /** The clearing officer wants changes. */
    RETURNED,
    /** Public. */
    CLEARED,
    /** The cycle closed without a cleared report. */
    NOTHING_REPORTED
}
