package org.followthrough.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.WorkingCalendar;

/**
 * A panel's consensus round (method, section 2 D).
 *
 * @param openedAt     when the chair's first seal opened it
 * @param distribution counts by code of the level, as they were then; no names, no sectors
 */
public record Consensus(Instant openedAt, Map<String, Integer> distribution) {

    /** How many working days the members have at least. */
    static final int AT_LEAST_DAYS = 5;

    /** When a round that opens now ends: with the review, which is moved where too little of it is left. */
    static Instant ends(Instant opens, Instant reviewEnds, ZoneId zone, WorkingCalendar calendar) {
        var atLeast = DayCount.after(opens, AT_LEAST_DAYS, zone).end(calendar, zone);
        return reviewEnds.isBefore(atLeast) ? atLeast : reviewEnds;
    }

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
