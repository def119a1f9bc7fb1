package org.followthrough.evidence;

import org.followthrough.shared.Coded;

/** Whose evidence it is. A reviewer's is not the addressee's to see before publication. */
public enum Side implements Coded {
    ADDRESSEE, PANEL,
    /** An organisation's, by an alternative report: neither the addressee's nor the panel's. */
    ALTERNATIVE
}
