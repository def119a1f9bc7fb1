package org.followthrough.notification;

import org.followthrough.shared.Coded;

/** What can be followed (features, row L2). */
public enum FollowKind implements Coded {
    COMMITMENT, RECOMMENDATION, PARTY,
    /** A list of commitments with its conditions. */
    FILTER
}
