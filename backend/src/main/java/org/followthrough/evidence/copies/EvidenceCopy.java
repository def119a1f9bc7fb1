package org.followthrough.evidence.copies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an address.
 *
 * @param sha256 of the kept copy, or null
 * @param address where the copy was found after redirects
 * @param unreachableSince when the address was first found gone, or null while it can be reached
 */
public record EvidenceCopy(UUID evidence, CopyState state, @Nullable String sha256, @Nullable String mediaType, @Nullable String address,
        @Nullable Instant fetchedAt, @Nullable FetchProblem problem, @Nullable Instant unreachableSince, @Nullable Instant checkedAt) {
}
