package org.followthrough.reporting.actions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction as its reader may see it.
 *
 * @param version of the wording that it made
 */
public record Correction(int version, Instant at, @Nullable String reason, List<Changed> changed) {

    /** One field before and after, as the API writes it; of evidence the titles. */
    public record Changed(String field, String before, String after) {
    }
}
