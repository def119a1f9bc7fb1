package org.followthrough.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** Somebody made a new address of their calendar, or took it away; the address itself is nowhere on record. */
record CalendarAddressChanged(UUID account, boolean made, Instant at) implements DomainEvent {

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
        return Map.of("made", made);
    }
}
