package org.followthrough.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A panel's consensus round (method, section 2 D). It ends with the review, so that no date tells the outside of it.
 *
 * @param openedAt     when the chair's first seal opened it, or the engine in time
 * @param distribution counts by code of the level, as they were then; no names, no sectors
 */
public record Consensus(Instant openedAt, Map<String, Integer> distribution) {

    /**
     * What one member has of the round.
     *
     * @param revision the revised rating: a draft until submitted; empty before
     */
    public record Part(Consensus round, Optional<SeatedRating> revision) {

        /** Whether the member still may revise their rating, once. */
        public boolean isOpen() {
            return revision.map(SeatedRating::submittedAt).isEmpty();
        }
    }
}
