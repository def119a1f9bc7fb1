package org.followthrough.review;

import java.util.UUID;

/**
 * One taken seat of a panel; secret, but for its pseudonym in the record.
 *
 * @param pseudonym differs per commitment
 */
public record Seat(UUID id, int ordinal, UUID account, String organisation, String sector, String region, boolean migrantOrDiaspora,
        String pseudonym) {

    Rating rating(RatingDraft draft) {
        return new Rating(java.util.Objects.requireNonNull(draft.level()), draft.evidenceGrade(), draft.effect(), draft.forWhom(),
                !draft.evidence().isEmpty(), draft.verified(), draft.comment(), organisation, sector, migrantOrDiaspora);
    }
}
