package org.followthrough.review;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a panel's ratings come to (method, section 2 D and E).
 *
 * @param evidenceGrade null where no evidence was found, or without a quorum
 * @param effect        null in the first cycle, or without a quorum
 * @param distribution  counts by level, every level that can be rated, in the order of the scale; empty without a quorum,
 *                      where the counts would show what single organisations found
 * @param spread        steps between the highest and the lowest rating, 0 to 3
 * @param agreement     0 to 1, to three decimals; null without a quorum
 * @param verified      the milestones that more than half of the ratings found verified
 * @param rung          the median rung of a treaty ask, the lower of two middles; null off the ladder, without evidence and after
 *                      a regression
 * @param verifiedRungs those of the two upper rungs that more than half of the ratings found verified
 * @param effectGroups  the effect on single groups, where enough ratings speak of them
 * @param effectIndicators by which the effects given here were told
 * @param ratings       how many ratings were counted; the chair's to know
 */
public record Finding(AssessmentLevel level, @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect,
        Map<AssessmentLevel, Integer> distribution, int spread, @Nullable BigDecimal agreement, Set<UUID> verified, @Nullable Rung rung,
        Set<Rung> verifiedRungs, List<GroupEffect> effectGroups, List<String> effectIndicators, int ratings) {

    public Finding {
        distribution = Collections.unmodifiableMap(new LinkedHashMap<>(distribution));
        verified = Set.copyOf(verified);
    }

    /** Not assessed: the quorum lacks, and nothing is guessed in its place. */
    static Finding noQuorum(int ratings) {
        return new Finding(AssessmentLevel.NO_QUORUM, null, null, Map.of(), 0, null, Set.of(), null, Set.of(), List.of(), List.of(), ratings);
    }

    /**
     * Whether the ratings lie more than one step apart: a consensus round is due, or, after it, the distribution and a
     * minority note are published beside the median.
     */
    public boolean isSplit() {
        return spread > 1;
    }
}
