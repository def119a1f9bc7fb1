package org.followthrough.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an institution sent to its focal point, signed by its own contributor; for the party only.
 *
 * @param level null where nobody has said it
 * @param request the request that it answers, or null where nobody asked
 * @param takenAt when the focal point took it into the report's text
 */
public record Contribution(UUID id, String institution, @Nullable InstitutionLevel level, String text, UUID signedBy, Instant signedAt,
        @Nullable UUID request, @Nullable Instant takenAt, List<UUID> evidence) {

    public boolean taken() {
        return takenAt != null;
    }
}
