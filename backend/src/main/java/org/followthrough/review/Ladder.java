package org.followthrough.review;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** The yardstick of treaty asks: the rung gives the level (method, section 2, ladder for treaty asks; decision 30). */
enum Ladder implements Yardstick {

    LADDER;

    @Override
    public List<Violation> broken(Rating rating) {
        return Arrays.stream(Rule.values()).filter(rule -> !rule.kept.test(rating))
                .map(rule -> Violation.of(rule.field, rule.messageKey)).toList();
    }

    /** What a rating on the ladder has to fulfil. */
    private enum Rule {

        RUNG_IS_NAMED("rung", "review.rating.rung.required", rating ->
                rating.climb().rung() != null || isBesideTheLadder(rating) || rating.hasComment() && rating.level() != AssessmentLevel.COMPLETE),
        CLAIMS_NEED_THEIR_RUNG("verifiedRungs", "review.rating.ladder.too-low", rating ->
                rating.climb().verified().isEmpty() || isOnClaim(rating.climb().rung())),
        COMPLETE_IS_VERIFIED("verifiedRungs", "review.rating.ladder.complete", rating ->
                rating.level() != AssessmentLevel.COMPLETE || rating.climb().verified().containsAll(Rung.CLAIMS)),
        DEVIATION_IS_EXPLAINED("comment", "review.rating.ladder.deviation", rating -> rating.hasComment() || follows(rating));

        private final String field;
        private final String messageKey;
        private final Predicate<Rating> kept;

        Rule(String field, String messageKey, Predicate<Rating> kept) {
            this.field = field;
            this.messageKey = messageKey;
            this.kept = kept;
        }

        /** Without evidence there is no rung to stand on; a denunciation leads off the ladder. */
        private static boolean isBesideTheLadder(Rating rating) {
            return rating.level() == AssessmentLevel.NO_EVIDENCE || rating.level() == AssessmentLevel.REGRESSION;
        }

        private static boolean isOnClaim(@Nullable Rung rung) {
            return rung != null && Rung.CLAIMS.contains(rung);
        }

        private static boolean follows(Rating rating) {
            return rating.level() == AssessmentLevel.REGRESSION
                    || rating.climb().level().filter(given -> given.counted() != rating.level().counted()).isEmpty();
        }
    }
}
