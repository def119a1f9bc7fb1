package org.followthrough.review;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What every rating has to fulfil, whatever its level is held against (method, section 2 D); the field is where a reviewer would mend it. */
enum RatingRules {

    LEVEL_CAN_BE_RATED("level", "review.rating.level.not-ratable", rating -> rating.level().isRatable()),
    EVIDENCE_IS_GRADED("evidenceGrade", "review.rating.evidence-grade.required", rating ->
            rating.level() == AssessmentLevel.NO_EVIDENCE || rating.evidenceGrade() != null),
    SUBSTANTIAL_IS_SUPPORTED("evidenceGrade", "review.rating.evidence-grade.substantial", rating ->
            rating.level() != AssessmentLevel.SUBSTANTIAL || isAtLeast(EvidenceGrade.MODERATE, rating.evidenceGrade())),
    COMPLETE_IS_PROVEN("evidenceGrade", "review.rating.evidence-grade.complete", rating ->
            rating.level() != AssessmentLevel.COMPLETE || isAtLeast(EvidenceGrade.STRONG, rating.evidenceGrade())),
    REGRESSION_CITES_EVIDENCE("evidence", "review.rating.evidence.regression", rating ->
            rating.level() != AssessmentLevel.REGRESSION || rating.citesEvidence()),
    GAPS_ARE_NAMED("comment", "review.rating.comment.gaps", rating ->
            rating.hasComment() || rating.level() != AssessmentLevel.SUBSTANTIAL);

    private final String field;
    private final String messageKey;
    private final Predicate<Rating> kept;

    RatingRules(String field, String messageKey, Predicate<Rating> kept) {
        this.field = field;
        this.messageKey = messageKey;
        this.kept = kept;
    }

    /** These, and those of what the level is held against. */
    static List<Violation> broken(Rating rating, Yardstick yardstick) {
        var own = Arrays.stream(values()).filter(rule -> !rule.kept.test(rating)).map(rule -> Violation.of(rule.field, rule.messageKey));
        return Stream.concat(yardstick.broken(rating).stream(), own).toList();
    }

    /** A missing grade breaks the rule that asks for one, and no second rule. */
    private static boolean isAtLeast(EvidenceGrade needed, @Nullable EvidenceGrade given) {
        return given == null || given.isAtLeast(needed);
    }
}
