package org.followthrough.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.Side;
import org.followthrough.evidence.Visibility;
import org.followthrough.evidence.copies.CopyState;
import org.followthrough.evidence.copies.EvidenceCopy;
import org.followthrough.evidence.copies.FetchProblem;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence as the API gives it; who added it is nobody's to know.
 *
 * @param side the addressee's, the panel's, an organisation's, or the redacted copy of what somebody handed in confidentially
 * @param copy what is kept of an address; null for a file
 */
record EvidenceView(UUID id, Side side, EvidenceKind kind, String title, LocalDate date, Visibility visibility, @Nullable String sha256,
        @Nullable String fileName, @Nullable String mediaType, @Nullable String url, String href, @Nullable KeptCopyView copy) {

    /**
     * A kept copy of an address.
     *
     * @param problem why the address cannot be fetched, or null
     */
    record KeptCopyView(CopyState state, @Nullable String sha256, @Nullable String mediaType, @Nullable Instant fetchedAt,
            @Nullable FetchProblem problem, @Nullable Instant unreachableSince, @Nullable String href) {

        static KeptCopyView of(EvidenceCopy c) {
            return new KeptCopyView(c.state(), c.sha256(), c.mediaType(), c.fetchedAt(), c.problem(), c.unreachableSince(),
                    c.sha256() == null ? null : "/api/v1/evidence/" + c.evidence() + "/copy");
        }
    }

    static EvidenceView of(Evidence e, @Nullable EvidenceCopy copy) {
        return new EvidenceView(e.id(), e.side(), e.kind(), e.title(), e.date(), e.visibility(), e.sha256(), e.fileName(), e.mediaType(), e.url(),
                "/api/v1/evidence/" + e.id(), copy == null ? null : KeptCopyView.of(copy));
    }
}
