package org.followthrough.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An imported outcome document (features, row A2).
 *
 * @param text       as decoded; offsets of candidates and recommendations point into it
 * @param importedBy account, or null when the command of the server imported it
 */
public record Document(UUID id, String event, String name, String sha256, Format format, String text, Instant importedAt,
        @Nullable UUID importedBy) {
}
