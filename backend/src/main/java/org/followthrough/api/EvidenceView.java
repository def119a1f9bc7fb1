package org.followthrough.api;

import java.time.LocalDate;
import java.util.UUID;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.Visibility;
import org.jspecify.annotations.Nullable;

/** An item of evidence as the API gives it; who added it is nobody's to know. */
record EvidenceView(UUID id, EvidenceKind kind, String title, LocalDate date, Visibility visibility, @Nullable String sha256,
        @Nullable String fileName, @Nullable String mediaType, @Nullable String url, String href) {

    static EvidenceView of(Evidence e) {
        return new EvidenceView(e.id(), e.kind(), e.title(), e.date(), e.visibility(), e.sha256(), e.fileName(), e.mediaType(), e.url(),
                "/api/v1/evidence/" + e.id());
    }
}
