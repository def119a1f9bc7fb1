package org.followthrough.reporting;

import org.followthrough.shared.Coded;

/** Whether a barrier asks for support once the report is cleared, and who may read that. */
public enum SupportWanted implements Coded {
    NONE,
    /** All who act for a party. */
    PARTNERS,
    /** Everybody. */
    PUBLIC
}
