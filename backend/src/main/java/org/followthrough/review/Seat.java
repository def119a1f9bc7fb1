package org.followthrough.review;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One taken seat of a panel; secret, but for its pseudonym in the record.
 *
 * @param organisation code of the organisation or government for which the person sits
 * @param sector null for a government
 * @param pseudonym differs per commitment
 */
public record Seat(UUID id, int ordinal, UUID account, String organisation, @Nullable String sector, String region,
        boolean migrantOrDiaspora, String pseudonym) {

    Rating rating(RatingDraft draft) {
        return new Rating(Objects.requireNonNull(draft.level()), draft.evidenceGrade(), draft.effect(), draft.forWhom(),
                !draft.evidence().isEmpty(), draft.verified(), draft.comment(), organisation, sector, migrantOrDiaspora);
    }
}
