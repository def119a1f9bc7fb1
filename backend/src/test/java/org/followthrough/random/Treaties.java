package org.followthrough.random;

import java.util.Set;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.RatingDraft;
import org.jspecify.annotations.Nullable;

/** The ladder of treaty asks, which takes the place of the milestones (method, section 2, ladder for treaty asks). */
final class Treaties {

    static final Set<Integer> CLAIMS = Set.of(5, 6);
    private static final int HIGHEST = 6;

    private Treaties() {
    }

    /** What no rating may say, whatever it is held against: rungs that there are not. */
    static boolean isOffTheLadder(RatingDraft draft) {
        return draft.rung() != null && (draft.rung() < 0 || draft.rung() > HIGHEST) || !CLAIMS.containsAll(draft.verifiedRungs());
    }

    /** A claim is verified by who names it, and complete are only both. */
    static boolean contradicts(RatingDraft draft) {
        return draft.level() != null && (!draft.verifiedRungs().isEmpty() && (draft.rung() == null || !CLAIMS.contains(draft.rung()))
                || draft.level() == AssessmentLevel.COMPLETE && !draft.verifiedRungs().containsAll(CLAIMS));
    }

    /** The rung gives the level, and whoever deviates or names none says why. */
    static boolean isExplained(RatingDraft draft) {
        var level = draft.level();
        var beside = level == AssessmentLevel.NO_EVIDENCE || level == AssessmentLevel.REGRESSION;
        if (draft.rung() == null) {
            return beside || !draft.comment().isBlank() && level != AssessmentLevel.COMPLETE;
        }
        return !draft.comment().isBlank() || level == AssessmentLevel.REGRESSION || step(level) == step(draft.rung(), draft.verifiedRungs());
    }

    private static int step(int rung, Set<Integer> verified) {
        return rung == 0 ? 0 : rung <= 2 ? 1 : rung <= 4 || !verified.containsAll(CLAIMS) ? 2 : 3;
    }

    private static int step(@Nullable AssessmentLevel level) {
        return level == AssessmentLevel.COMPLETE ? 3 : level == AssessmentLevel.SUBSTANTIAL ? 2 : level == AssessmentLevel.LIMITED ? 1 : 0;
    }
}
