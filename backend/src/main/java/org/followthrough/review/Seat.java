package org.followthrough.review;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One taken seat of a panel; secret, but for its pseudonym in the record.
 *
 * @param organisation code of the organisation or government for which the person sits
 * @param sector       null for a government
 * @param pseudonym    differs per commitment
 * @param declaredAt   when its holder declared to have no conflict of interest; null before
 * @param declareBy    until when that is awaited before the seat passes on; null where no time is left for another
 */
public record Seat(UUID id, int ordinal, UUID account, String organisation, @Nullable String sector, String region,
        boolean migrantOrDiaspora, String pseudonym, Instant seatedAt, @Nullable Instant declaredAt, @Nullable Instant declareBy) {

    Rating rating(RatingDraft draft) {
        return new Rating(Objects.requireNonNull(draft.level()), draft.evidenceGrade(), draft.effect(), draft.forWhom(),
                !draft.evidence().isEmpty(), draft.verified(), draft.comment(), organisation, sector, migrantOrDiaspora,
                Climb.NONE, draft.effectIndicator());
    }

    /** Whether its holder declared to have no conflict of interest. */
    public boolean isDeclared() {
        return declaredAt != null;
    }

    /** Whether nothing was heard of its holder in time. */
    boolean isSilentAt(Instant at) {
        return !isDeclared() && declareBy != null && !declareBy.isAfter(at);
    }

    Seat declared(Instant at) {
        return new Seat(id, ordinal, account, organisation, sector, region, migrantOrDiaspora, pseudonym, seatedAt, at, declareBy);
    }
}
