package org.followthrough.notification.webhooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** Somebody registered a webhook, or changed what becomes of it. */
record WebhookChanged(UUID account, String actedAs, UUID webhook, What what, String address, String conditions, Instant at) implements DomainEvent {

    /** What was done. */
    enum What {
        REGISTERED, SECRET_RENEWED, PAUSED, RESUMED, ENDED, TRIED, TRIED_AGAIN
    }

    @Override
    public String subject() {
        return webhook.toString();
    }

    @Override
    public String action() {
        return "webhook-" + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public Readers readers() {
        return Readers.ADMINISTRATOR;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("address", address, "conditions", conditions);
    }
}
