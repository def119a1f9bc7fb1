package org.followthrough.notification.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.followthrough.accountability.PublishedChanges.Change;
import org.followthrough.accountability.TimelineWords;
import org.followthrough.forum.Editions;
import org.followthrough.shared.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a message says: what the feeds say of the same change, and nothing more. */
@Component
class WebhookMessage {

    private final TimelineWords words;
    private final Editions editions;
    private final Json json;
    private final String base;

    WebhookMessage(TimelineWords words, Editions editions, Json json, @Value("${followthrough.base-url:http://localhost}") String base) {
        this.words = words;
        this.editions = editions;
        this.json = json;
        this.base = base.replaceFirst("/+$", "");
    }

    String of(Change change, Locale language) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", change.id().toString());
        data.put("kind", change.entry().kind());
        data.put("by", change.entry().by());
        data.put("text", words.told(change.entry(), editions.find(change.edition()).orElseThrow().timeZone(), language));
        data.put("language", language.toLanguageTag());
        data.put("cycle", change.entry().cycle());
        data.put("commitment", Map.of("ref", change.ref(), "title", change.title(), "edition", change.edition(),
                "addressee", Map.of("code", change.addressee(), "name", change.addresseeName())));
        data.put("page", base + "/commitments/" + change.ref());
        data.put("record", base + "/api/v1/commitments/" + change.ref());
        return message("commitment.changed", change.entry().at(), data);
    }

    /** A message by which somebody tries whether an address listens. */
    String trial(UUID webhook, Instant now) {
        return message("webhook.tried", now, Map.of("webhook", webhook.toString()));
    }

    private String message(String type, Instant at, Map<String, Object> data) {
        return json.text(Map.of("type", type, "timestamp", at.toString(), "data", data));
    }
}
