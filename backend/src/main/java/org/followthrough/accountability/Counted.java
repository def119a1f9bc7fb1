package org.followthrough.accountability;

import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.commitment.Completion;
import org.followthrough.commitment.CycleCompletion;
import org.followthrough.commitment.Milestone;
import org.followthrough.review.AssessmentLevel;
import org.jspecify.annotations.Nullable;

/**
 * How far a commitment is, by the plan that the verdict beside it was held against: a later plan changes no finding (method, section 2 D).
 *
 * @param plan number of that version of the plan, 0 where none is kept
 * @param cycle code of the cycle whose plan it is; null where that is the plan that counts now
 */
public record Counted(Completion completion, int plan, @Nullable String cycle) {

    static Optional<Counted> of(List<Milestone> now, int counting, List<CycleCompletion> completions, Optional<PublishedAssessment> verdict) {
        return verdict.filter(found -> found.assessment().level() != AssessmentLevel.NO_QUORUM).flatMap(found -> completions.stream()
                        .filter(one -> one.assessed() && one.cycle().equals(found.assessment().cycle()) && one.plan() != counting).findFirst()
                        .map(one -> new Counted(one.completion(), one.plan(), found.cycle())))
                .or(() -> Completion.of(now).map(completion -> new Counted(completion, counting, null)));
    }
}
