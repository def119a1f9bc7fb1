package org.followthrough.intake.submissions;

import org.followthrough.shared.Coded;

/** Where a proposal stands. Nothing of it is public in any of these. */
public enum SubmissionState implements Coded {
    /** Its submitter still writes. */
    DRAFT,
    /** It waits for a curator or organiser. */
    HANDED_IN,
    /** Its submitter is asked to change something. */
    RETURNED,
    /** It became a registered recommendation. */
    ACCEPTED,
    /** Its submitter may appeal once. */
    REFUSED,
    /** It waits for another person than the one who refused it. */
    APPEALED,
    /** Refused on appeal too. */
    REFUSED_FINALLY,
    /** Taken back by its submitter. */
    WITHDRAWN;

    /** Whether its submitter may change it. */
    public boolean isOpenToItsSubmitter() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it waits for a decision. */
    public boolean waits() {
        return this == HANDED_IN || this == APPEALED;
    }

    /** Whether something may still become of it. */
    boolean isUnfinished() {
        return isOpenToItsSubmitter() || waits();
    }
}
