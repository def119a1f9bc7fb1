package org.followthrough.register;

import org.followthrough.shared.Coded;

/** Whether an outsider can tell that the ask was done: the codes A1 to A3 (method, section 2 A). */
public enum Verifiability implements Coded {

    /** A1: names an actor or can be assigned, an act, and a sign by which an outsider can tell it happened. */
    VERIFIABLE,
    /** A2: becomes so with the addressee's agreed indicator or milestone, stored beside the original. */
    AFTER_SHARPENING,
    /** A3: not verifiable as written; kept and visible, may receive reports, gets no panel. */
    NOT_VERIFIABLE;

    /** Whether a panel can assess it. */
    public boolean isAssessable() {
        return this != NOT_VERIFIABLE;
    }
}
