package org.followthrough.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param zone of the receiver; null where they have chosen none
 * @param news whether it tells of what the receiver follows, and can be ended with one click
 * @param attempts how often it was handed over, this time included
 */
record Mail(UUID id, String messageId, String to, String language, @Nullable ZoneId zone, Instant createdAt, int attempts,
        UUID account, boolean news) {
}
