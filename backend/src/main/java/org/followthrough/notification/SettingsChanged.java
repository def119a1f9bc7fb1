package org.followthrough.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** A person changed how they are told; nobody else's business but the administrator's. */
record SettingsChanged(UUID account, Settings before, Settings after, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return account.toString();
    }

    @Override
    public String actedAs() {
        return "account";
    }

    @Override
    public Readers readers() {
        return Readers.ADMINISTRATOR;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("before", fields(before), "after", fields(after));
    }

    private static Map<String, String> fields(Settings settings) {
        return Map.of("language", settings.language().toLanguageTag(), "timeZone", settings.zone() == null ? "" : settings.zone().getId(),
                "mails", settings.frequency().code());
    }
}
