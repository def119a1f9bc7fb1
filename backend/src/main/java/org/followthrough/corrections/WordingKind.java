package org.followthrough.corrections;

import org.followthrough.shared.Coded;

/** The public texts in which typing errors can be corrected. */
public enum WordingKind implements Coded {
    /** The reason of the position that counts. */
    POSITION_REASON,
    /** The text of a cleared report. */
    REPORT_TEXT,
    /** The finding of a published assessment. */
    FINDING,
    /** The addressee's published reply to it. */
    REPLY
}
