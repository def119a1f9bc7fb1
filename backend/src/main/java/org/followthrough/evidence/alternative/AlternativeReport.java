package org.followthrough.evidence.alternative;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of an organisation beside the addressee's (features, row G4).
 *
 * @param number public and stable, such as {@code AR-2026-0007}
 * @param said the version that holds now
 * @param withdrawnAt since when nobody reads what it said; null while everybody does
 * @param commitments of which it speaks, by their references
 */
public record AlternativeReport(UUID id, String number, String organisation, String organisationName, AlternativeVersion said, Instant handedInAt,
        @Nullable Instant withdrawnAt, @Nullable String withdrawnBecause, List<String> commitments) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
