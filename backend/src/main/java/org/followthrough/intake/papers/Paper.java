package org.followthrough.intake.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A background paper of an event.
 *
 * @param document the outcome document of that event to which it belongs, where it belongs to one
 * @param date     the paper's own
 */
public record Paper(UUID id, String event, @Nullable UUID document, String title, LocalDate date, PaperVisibility visibility, String sha256,
        String fileName, String mediaType, long size, Instant addedAt, UUID addedBy) {
}
