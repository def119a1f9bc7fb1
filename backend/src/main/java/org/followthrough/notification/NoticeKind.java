package org.followthrough.notification;

import org.followthrough.shared.Coded;

/** Why somebody is told something. */
public enum NoticeKind implements Coded {
    /** Work came on their desk. */
    WORK,
    /** A due date comes near or has passed. */
    REMINDER,
    /** Something was decided that concerns them. */
    OUTCOME,
    /** The ladder of escalation has reached them (features, row E5). */
    ESCALATION,
    /** Something public happened to what they follow (features, row L2). */
    FOLLOWED,
    /** Something happened to a commitment that they keep jointly with others (features, row D4). */
    JOINT
}
