package org.followthrough.review;

import org.followthrough.shared.Coded;

/** What the other says of a reopening that was proposed, or of an appeal. */
public enum ReopeningDecision implements Coded {
    CONFIRM, REFUSE
}
