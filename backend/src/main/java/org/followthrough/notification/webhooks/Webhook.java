package org.followthrough.notification.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address to which public changes are sent.
 *
 * @param conditions of which commitments, as in the address of a list; empty: of all
 * @param waiting    messages that are still to be delivered
 * @param dead       messages that were given up
 */
public record Webhook(UUID id, UUID owner, String address, String conditions, String language, WebhookState state, Instant madeAt, int waiting, int dead,
        @Nullable Instant deliveredAt) {
}
