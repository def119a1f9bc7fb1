package org.followthrough.forum;

import org.followthrough.shared.Coded;

/** A step of the method that an edition may do without (method, section 7). */
public enum ProfileStep implements Coded {
    /** Addressees are asked for a position; without it a commitment starts in implementation, its position null. */
    ACCEPTANCE,
    /** A clearing officer clears what leaves the addressee; without it submitting is clearing. */
    CLEARANCE,
    /** Panels review reports; without them there is no assessment, no effect and no reply. */
    PANEL,
    /** Silence is carried further up; without it lateness is recorded all the same. */
    ESCALATION,
    /** The public may comment on what was reported; an organiser reads each comment before it is public (features, row G7). */
    PUBLIC_COMMENT
}
