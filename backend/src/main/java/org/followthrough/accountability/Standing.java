package org.followthrough.accountability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment stands for the public: the five values, headline, lateness and current step, from published values only.
 *
 * @param title of the recommendation
 * @param step element id of the public current step; null when closed
 * @param responded ever a cleared position
 * @param reported ever a cleared report, nil included
 * @param assessed ever a published assessment other than no quorum
 * @param complete the last published level is complete, or closed as implemented
 */
public record Standing(UUID commitment, String ref, UUID recommendation, String edition, String event, String addressee, String region,
        String title, Verifiability verifiability, List<String> themes, List<Integer> gcm, CommitmentState state,
        @Nullable Position position, @Nullable SelfReport selfReport, @Nullable String selfReportCycle, @Nullable AssessmentLevel assessment,
        @Nullable String assessmentCycle, @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect,
        @Nullable CooperationGrade cooperation, @Nullable Lateness lateness, @Nullable Instant dueAt, Headline headline,
        @Nullable String step, @Nullable Instant stepSince, boolean responded, boolean reported, boolean assessed, boolean complete,
        Instant changedAt) {
}
