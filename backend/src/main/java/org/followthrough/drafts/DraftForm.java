package org.followthrough.drafts;

import org.followthrough.shared.Coded;

/** The forms that keep themselves; a progress report keeps itself as a draft of its whole party. */
public enum DraftForm implements Coded {
    /** An addressee's position. */
    POSITION,
    /** The plan of a commitment without a position. */
    PLAN,
    /** An institution's part of a report. */
    CONTRIBUTION,
    /** A reviewer's rating. */
    RATING,
    /** The addressee's reply to a sealed assessment. */
    REPLY,
    /** The addressee's reply after publication. */
    LATER_REPLY
}
