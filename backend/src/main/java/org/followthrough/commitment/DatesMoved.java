package org.followthrough.commitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dates of what is asked were moved, by a granted extension or because the clock stood still (method, section 2 F). */
public interface DatesMoved extends CommitmentEvent {

    /** The cycle whose report is asked for; null for the response. */
    @Nullable UUID cycle();

    /** Until when it is on time now; null where that date stays. */
    @Nullable Instant due();

    /** From when it is very late now; null where that date stays. */
    @Nullable Instant veryLate();
}
