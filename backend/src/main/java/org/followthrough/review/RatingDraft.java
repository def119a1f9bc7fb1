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
 */
public record RatingDraft(@Nullable AssessmentLevel level, @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect,
        @Nullable String forWhom, @Nullable Integer rung, Set<UUID> verified, String comment, List<UUID> evidence) {
}
