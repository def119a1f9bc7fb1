package org.followthrough.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel's consolidated result, with the addressee's reply; public from {@code publishedAt} on.
 *
 * @param distribution counts by code of the level
 * @param consensusRound whether the panel first went through a consensus round
 * @param replyDisputes null without a reply
 * @param rung the median rung of a treaty ask, 0 to 6; null where the panel was not on the ladder or found none
 * @param effectGroups the effect on single groups of people, where enough ratings speak of them
 * @param effectIndicators by which the effects were told
 * @param verifiedRungs which of the rungs 5 and 6 more than half of the panel found verified
 */
public record Assessment(UUID review, UUID commitment, UUID cycle, int methodVersion, AssessmentLevel level,
        @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect, @Nullable String finding, @Nullable String minorityNote,
        Map<String, Integer> distribution, @Nullable BigDecimal agreement, int spread, List<UUID> verified, int ratings,
        boolean consensusRound, @Nullable Boolean replyDisputes, @Nullable String replyText, @Nullable Instant repliedAt, Instant sealedAt,
        @Nullable Instant publishedAt, @Nullable Integer rung, List<Integer> verifiedRungs,
        List<GroupEffect> effectGroups, List<String> effectIndicators) {

    /** Whether the ratings lie more than one step apart in the end (method, section 2 D). */
    public boolean isSplit() {
        return spread > 1;
    }
}
