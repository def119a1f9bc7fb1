package org.followthrough.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates of a document somebody wants to see.
 *
 * @param weaker the open ones below the default threshold too
 * @param status only those of this status, or null for all
 */
public record CandidateQuery(UUID document, boolean weaker, @Nullable CandidateStatus status) {

    /** Where a page begins: after this candidate in the order of the text. */
    public record Position(int charStart, int ordinal, UUID id) {

        public static Position of(Candidate candidate) {
            return new Position(candidate.charStart(), candidate.ordinal(), candidate.id());
        }
    }

    /** All that stand above the default threshold, decided or not. */
    public static CandidateQuery of(UUID document) {
        return new CandidateQuery(document, false, null);
    }
}
