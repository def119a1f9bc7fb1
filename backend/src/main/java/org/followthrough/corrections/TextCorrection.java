package org.followthrough.corrections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as everybody may read it; by whom is in the record.
 *
 * @param record whose text it is: a position, a report, a panel
 * @param cycle  code of the reporting cycle, or null for a position
 */
public record TextCorrection(UUID id, WordingKind wording, UUID record, @Nullable String cycle, String before, String after, String reason,
        Instant at) {
}
