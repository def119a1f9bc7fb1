package org.followthrough.commitment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clock runs again after it had stood still; what had not passed when it stopped was moved by the working days of the pause.
 *
 * @param before the due date until now; null where it had passed
 */
public record ClockResumed(Happened happened, @Nullable UUID cycle, @Nullable Instant before, @Nullable Instant due,
        @Nullable Instant veryLate) implements DatesMoved {

    /** Whether the due date is another one now. */
    public boolean movedDue() {
        return due != null && !due.equals(before);
    }

    @Override
    public Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        if (before != null && due != null) {
            content.put("before", before.toString());
            content.put("after", due.toString());
        }
        return content;
    }
}
