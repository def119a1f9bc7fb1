package org.followthrough.accountability.packs;

import java.util.List;
import org.followthrough.accountability.Headline;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment stood for the public at the instant of a snapshot: the five values and the headline, by the product's own rules.
 *
 * @param verdict       the assessment that counts: the last published one other than no quorum, else the last one
 * @param lastReport    the report that was cleared last
 * @param headline      by rule (method, section 4)
 * @param responded     ever a cleared position
 * @param reported      ever a cleared report, nil included
 * @param assessed      ever a published assessment other than no quorum
 * @param complete      the last published level is complete, or closed as implemented
 */
public record StandingThen(Snapshot.Commitment commitment, Snapshot.Recommendation recommendation, Snapshot.Party addressee,
        @Nullable Position position, Snapshot.@Nullable Report lastReport, Snapshot.@Nullable Assessed verdict,
        @Nullable CooperationGrade cooperation, Headline headline, boolean responded, boolean reported, boolean assessed, boolean complete) {

    public String ref() {
        return commitment.ref();
    }

    public Verifiability quality() {
        return recommendation.verifiability();
    }

    public @Nullable SelfReport selfReport() {
        return lastReport == null ? null : lastReport.selfReport();
    }

    public @Nullable AssessmentLevel assessment() {
        return verdict == null ? null : verdict.level();
    }

    public @Nullable EvidenceGrade evidenceGrade() {
        return verdict == null ? null : verdict.evidenceGrade();
    }

    public @Nullable Effect effect() {
        return verdict == null ? null : verdict.effect();
    }

    /** The position that was cleared last. */
    public Snapshot.@Nullable PositionTaken lastPosition() {
        return commitment.positions().isEmpty() ? null : commitment.positions().getLast();
    }

    /** The themes of what was asked. */
    public List<String> themes() {
        return recommendation.themes();
    }
}
