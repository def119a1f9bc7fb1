package org.followthrough.register;

import org.followthrough.shared.Coded;

/** How far the meeting stood behind the ask, as the outcome document says (method, section 2 A). */
public enum Consensus implements Coded {

    /** The document says that all agreed. */
    CONSENSUS,
    /** The document says that most agreed. */
    MAJORITY,
    /** The document says that no agreement was reached. */
    NO_CONSENSUS,
    /** The document does not say. */
    NOT_STATED
}
