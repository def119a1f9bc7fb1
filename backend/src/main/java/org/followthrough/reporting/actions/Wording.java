package org.followthrough.reporting.actions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action said from an instant on.
 *
 * @param evidence items that proved it then, public or not
 * @param reason why it was corrected; null for the first, and where none was needed
 */
public record Wording(int version, ActionDraft said, List<UUID> evidence, @Nullable String reason, Instant at) {
}
