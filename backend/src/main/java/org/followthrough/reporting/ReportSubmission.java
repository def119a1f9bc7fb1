package org.followthrough.reporting;

import java.time.Instant;
import org.followthrough.commitment.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was sent to clearance, with what became of it; for the party only.
 *
 * @param ordinal from 1
 * @param decision null while it waits
 */
public record ReportSubmission(int ordinal, ReportDraft draft, Instant submittedAt, @Nullable Decision decision, @Nullable Instant decidedAt,
        @Nullable String reason) {
}
