package org.followthrough.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's blind rating of one commitment in one cycle (method, section 2 D and E).
 *
 * @param evidenceGrade     null only where no evidence was found
 * @param effect            null where the reviewer says nothing; counts from the second cycle on
 * @param forWhom           the group that the effect was seen for; null for the people concerned as a whole
 * @param citesEvidence     whether evidence in the file is cited
 * @param verified          the milestones found verified
 * @param organisation      code of the party for which the reviewer sits
 * @param sector            of an organisation; null for a government
 * @param migrantOrDiaspora whether that is an organisation of migrants or diaspora
 * @param effectIndicator   by what the effect was told; null where the reviewer says nothing
 * @param climb             how far a treaty ask has come; {@link Climb#NONE} where the panel is not on the ladder
 */
public record Rating(AssessmentLevel level, @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect,
        @Nullable String forWhom,
        boolean citesEvidence, Set<UUID> verified, String comment, String organisation, @Nullable String sector,
        boolean migrantOrDiaspora, Climb climb, @Nullable String effectIndicator) {

    public Rating {
        verified = Set.copyOf(verified);
    }

    /** A rating of what is not on the ladder. */
    Rating(AssessmentLevel level, @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect, @Nullable String forWhom,
            boolean citesEvidence, Set<UUID> verified, String comment, String organisation, @Nullable String sector, boolean migrantOrDiaspora) {
        this(level, evidenceGrade, effect, forWhom, citesEvidence, verified, comment, organisation, sector, migrantOrDiaspora, Climb.NONE, null);
    }

    Rating on(Climb reached) {
        return new Rating(level, evidenceGrade, effect, forWhom, citesEvidence, verified, comment, organisation, sector, migrantOrDiaspora, reached,
                effectIndicator);
    }

    /** The rules that this rating breaks, by field of the API; none where it is valid. */
    List<Violation> violations(Yardstick yardstick) {
        return RatingRules.broken(this, yardstick);
    }

    /** The grade as it counts: where no evidence was found there is none to be graded. */
    @Nullable EvidenceGrade countedGrade() {
        return level == AssessmentLevel.NO_EVIDENCE ? null : evidenceGrade;
    }

    boolean hasComment() {
        return !comment.isBlank();
    }
}
