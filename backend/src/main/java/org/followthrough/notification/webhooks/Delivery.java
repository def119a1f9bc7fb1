package org.followthrough.notification.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a webhook with what became of it.
 *
 * @param id     under which it is sent, every time
 * @param status what the address answered the last time; null where nothing came
 * @param trouble why it was not delivered the last time, as a code
 */
public record Delivery(UUID id, long ordinal, DeliveryState state, String body, Instant createdAt, int attempts, @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt, @Nullable Integer status, @Nullable String trouble) {
}
