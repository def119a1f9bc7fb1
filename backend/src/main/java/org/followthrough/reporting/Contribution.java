package org.followthrough.reporting;

import java.time.Instant;
import java.util.UUID;

/** What an institution sent to its focal point; for the party only. */
public record Contribution(UUID id, String institution, String text, UUID signedBy, Instant signedAt) {
}
