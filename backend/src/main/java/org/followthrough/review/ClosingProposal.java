package org.followthrough.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closing as not implemented that one of chair and organiser has proposed, and that waits for the other; for those two alone.
 *
 * @param proposedAs code of the role
 * @param lapsesAt   from then on nobody can confirm it
 */
public record ClosingProposal(String proposedAs, String reason, UUID proposedBy, Instant proposedAt, @Nullable Instant lapsesAt) {
}
