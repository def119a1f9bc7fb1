package org.followthrough.notification.webhooks;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.followthrough.accountability.ChangesToTell;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.notification.FollowedList;
import org.followthrough.notification.webhooks.Deliveries.Message;
import org.followthrough.shared.SystemClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes messages of what became public: one for each webhook whose conditions the commitment fulfils. */
@Component
class WebhookGatherer {

    private static final int AT_A_TIME = 500;

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final ChangesToTell changes;
    private final WebhookMessage message;
    private final SystemClock clock;

    WebhookGatherer(Deliveries deliveries, Webhooks webhooks, ChangesToTell changes, WebhookMessage message, SystemClock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.changes = changes;
        this.message = message;
        this.clock = clock;
    }

    /** Looks at some changes; true when there may be more. */
    @Transactional
    public boolean gather() {
        var entries = deliveries.takeChanges(AT_A_TIME);
        if (!entries.isEmpty()) {
            webhooks.of(null).forEach(webhook -> write(webhook, entries));
        }
        return entries.size() == AT_A_TIME;
    }

    private void write(Webhook webhook, List<UUID> entries) {
        var language = Locale.forLanguageTag(webhook.language());
        var messages = changes.among(entries, filter(webhook)).stream()
                .map(change -> new Message(UUID.randomUUID(), change.id(), message.of(change, language))).toList();
        deliveries.add(webhook.id(), messages, clock.now());
    }

    /** Conditions were checked when they were written; where the product has forgotten one since, nothing is sent rather than all. */
    private static Filter filter(Webhook webhook) {
        return webhook.conditions().isEmpty() ? Filter.ALL
                : FollowedList.parse(webhook.conditions()).flatMap(FollowedList::filter).orElseGet(() -> Filter.ofParty(""));
    }
}
