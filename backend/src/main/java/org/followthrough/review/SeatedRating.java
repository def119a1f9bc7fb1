package org.followthrough.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One seat's rating as it is kept: a draft until submitted. */
public record SeatedRating(UUID seat, RatingDraft draft, @Nullable Instant submittedAt, Instant savedAt, long version) {
}
