package org.followthrough.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file or an address that supports a statement. */
public record Evidence(UUID id, UUID commitment, Side side, EvidenceKind kind, String title, LocalDate date, Visibility visibility,
        @Nullable String url, @Nullable String sha256, @Nullable String fileName, @Nullable String mediaType, UUID addedBy, Instant addedAt,
        @Nullable Instant publishedAt) {

    /** True once anyone may read it. */
    public boolean published() {
        return visibility == Visibility.PUBLIC && publishedAt != null;
    }
}
