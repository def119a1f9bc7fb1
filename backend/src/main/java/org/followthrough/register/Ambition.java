package org.followthrough.register;

import org.followthrough.shared.Coded;

/** What full delivery of the ask would change (method, section 2 A). */
public enum Ambition implements Coded {

    /** Would leave practice as it is. */
    CONTINUES,
    /** Would improve one process. */
    IMPROVES,
    /** Would alter law, institution or budget. */
    CHANGES_RULES
}
