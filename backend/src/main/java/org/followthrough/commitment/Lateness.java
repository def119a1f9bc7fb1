package org.followthrough.commitment;

import java.time.Instant;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Deadline;

/** How late something that was asked for is (method, section 3). */
public enum Lateness implements Coded {

    /** At or before the due date. */
    ON_TIME,
    /** After the due date, at or before the very-late date. */
    LATE,
    /** After the very-late date. */
    VERY_LATE;

    /** The lateness of what arrived at an instant, or is still missing then. */
    public static Lateness of(Instant due, Instant veryLate, Instant at) {
        if (Deadline.hasPassed(veryLate, at)) {
            return VERY_LATE;
        }
        return Deadline.hasPassed(due, at) ? LATE : ON_TIME;
    }
}
