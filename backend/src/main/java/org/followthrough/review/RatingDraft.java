package org.followthrough.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer writes; may be unfinished until it is submitted.
 *
 * @param rung of the ladder for treaty asks, 0 to 6
 * @param evidence items of the addressee's or of the panel's side
 * @param verifiedRungs which of the rungs 5 and 6 were found verified
 * @param effectIndicator by what the effect was told; public where the effect is, without a name
 */
public record RatingDraft(@Nullable AssessmentLevel level, @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect,
        @Nullable String forWhom, @Nullable Integer rung, Set<UUID> verified, String comment, List<UUID> evidence,
        Set<Integer> verifiedRungs, @Nullable String effectIndicator) {

    /** Drafts kept from before there were verified rungs have none. */
    public RatingDraft {
        verifiedRungs = verifiedRungs == null ? Set.of() : Set.copyOf(verifiedRungs);
    }

    /** A rating of what is not on the ladder, without an indicator. */
    public RatingDraft(@Nullable AssessmentLevel level, @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect,
            @Nullable String forWhom, @Nullable Integer rung, Set<UUID> verified, String comment, List<UUID> evidence) {
        this(level, evidenceGrade, effect, forWhom, rung, verified, comment, evidence, Set.of(), null);
    }

    /** How far a treaty ask has come. */
    public Climb climb() {
        return Climb.of(rung, verifiedRungs);
    }
}
