package org.followthrough.reporting.support;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.SupportWanted;
import org.jspecify.annotations.Nullable;

/**
 * A request for assistance out of a cleared report.
 *
 * @param offers how many parties have offered something
 * @param closedAt null while it is open
 */
public record SupportRequest(UUID id, String commitment, String title, String edition, String addressee, String addresseeName, String cycle,
        BarrierKind kind, String text, SupportWanted visibility, Instant openedAt, @Nullable Instant closedAt,
        @Nullable SupportOutcome outcome, @Nullable String note, int offers) {

    public boolean open() {
        return closedAt == null;
    }
}
