package org.followthrough.intake;

import java.util.UUID;
import org.followthrough.intake.detect.Detector;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates of a document somebody wants to see.
 *
 * @param from   the least confidence of open ones, 0 to 1; decided ones are shown whatever theirs is
 * @param status only those of this status, or null for all
 */
public record CandidateQuery(UUID document, double from, @Nullable CandidateStatus status) {

    /** What is usually asked for. */
    public static final double USUAL = Detector.DEFAULT_THRESHOLD;

    /** Where a page begins: after this candidate in the order of the text. */
    public record Position(int charStart, int ordinal, UUID id) {

        public static Position of(Candidate candidate) {
            return new Position(candidate.charStart(), candidate.ordinal(), candidate.id());
        }
    }

    /** All that stand above the default threshold, decided or not. */
    public static CandidateQuery of(UUID document) {
        return new CandidateQuery(document, USUAL, null);
    }

    /** The same of one status, or of any. */
    public CandidateQuery with(@Nullable CandidateStatus wanted) {
        return new CandidateQuery(document, from, wanted);
    }

    /** All there are, the weaker ones too. */
    public static CandidateQuery everything(UUID document) {
        return new CandidateQuery(document, 0, null);
    }
}
