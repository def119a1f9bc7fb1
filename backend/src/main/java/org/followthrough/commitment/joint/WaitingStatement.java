package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.UUID;

/**
 * What the coordinator wrote for all to read, and one of its clearing officers has not cleared yet.
 *
 * @param of the addressee that coordinated when it was written
 */
public record WaitingStatement(String text, Instant at, UUID by, String of) {
}
