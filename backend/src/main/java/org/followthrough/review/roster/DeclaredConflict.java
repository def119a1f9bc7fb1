package org.followthrough.review.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * A standing conflict of interest that a reviewer declared: none of the party's commitments is theirs to review.
 *
 * @param reason for the reviewer and the record alone
 */
public record DeclaredConflict(UUID id, String party, String partyName, String reason, Instant declaredAt) {
}
