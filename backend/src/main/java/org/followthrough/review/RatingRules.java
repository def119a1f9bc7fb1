package org.followthrough.review;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What every rating has to fulfil (method, section 2 D); the field is where a reviewer would mend it. */
enum RatingRules {

    LEVEL_CAN_BE_RATED("level", "review.rating.level.not-ratable", (rating, plan) -> rating.level().isRatable()),
    EVIDENCE_IS_GRADED("evidenceGrade", "review.rating.evidence-grade.required", (rating, plan) ->
            rating.level() == AssessmentLevel.NO_EVIDENCE || rating.evidenceGrade() != null),
    SUBSTANTIAL_IS_SUPPORTED("evidenceGrade", "review.rating.evidence-grade.substantial", (rating, plan) ->
            rating.level() != AssessmentLevel.SUBSTANTIAL || isAtLeast(EvidenceGrade.MODERATE, rating.evidenceGrade())),
    COMPLETE_IS_PROVEN("evidenceGrade", "review.rating.evidence-grade.complete", (rating, plan) ->
            rating.level() != AssessmentLevel.COMPLETE || isAtLeast(EvidenceGrade.STRONG, rating.evidenceGrade())),
    REGRESSION_CITES_EVIDENCE("evidence", "review.rating.evidence.regression", (rating, plan) ->
            rating.level() != AssessmentLevel.REGRESSION || rating.citesEvidence()),
    MILESTONES_ARE_OF_THE_PLAN("verified", "review.rating.verified.unknown", (rating, plan) -> plan.knows(rating.verified())),
    DEVIATION_IS_EXPLAINED("comment", "review.rating.comment.deviation", (rating, plan) ->
            rating.hasComment() || followsMilestones(rating, plan)),
    GAPS_ARE_NAMED("comment", "review.rating.comment.gaps", (rating, plan) ->
            rating.hasComment() || rating.level() != AssessmentLevel.SUBSTANTIAL);

    private final String field;
    private final String messageKey;
    private final BiPredicate<Rating, MilestonePlan> kept;

    RatingRules(String field, String messageKey, BiPredicate<Rating, MilestonePlan> kept) {
        this.field = field;
        this.messageKey = messageKey;
        this.kept = kept;
    }

    static List<Violation> broken(Rating rating, MilestonePlan plan) {
        return Arrays.stream(values()).filter(rule -> !rule.kept.test(rating, plan))
                .map(rule -> Violation.of(rule.field, rule.messageKey)).toList();
    }

    /** A missing grade breaks the rule that asks for one, and no second rule. */
    private static boolean isAtLeast(EvidenceGrade needed, @Nullable EvidenceGrade given) {
        return given == null || given.isAtLeast(needed);
    }

    /** An act need not be a milestone: limited without any verified milestone is no deviation. */
    private static boolean followsMilestones(Rating rating, MilestonePlan plan) {
        return plan.isEmpty() || switch (rating.level()) {
            case COMPLETE -> plan.isWholeIn(rating.verified());
            case SUBSTANTIAL -> plan.isHalfIn(rating.verified());
            case LIMITED -> !plan.isHalfIn(rating.verified());
            case NOT_STARTED, NO_EVIDENCE -> rating.verified().isEmpty();
            case REGRESSION, NO_QUORUM -> true;
        };
    }
}
