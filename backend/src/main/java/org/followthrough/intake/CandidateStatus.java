package org.followthrough.intake;

import org.followthrough.shared.Coded;

/** What became of a candidate. */
public enum CandidateStatus implements Coded {

    /** Waits for a curator. */
    OPEN,
    /** Became a registered recommendation. */
    CONFIRMED,
    /** Is none, for a reason. */
    REJECTED,
    /** Went into a longer one. */
    MERGED,
    /** Was cut into shorter ones. */
    SPLIT
}
