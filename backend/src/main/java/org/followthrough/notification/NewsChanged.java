package org.followthrough.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/**
 * Somebody ended or began the mails of what they follow.
 *
 * @param byAddress true when it was done by the address in a mail, where nobody signs in
 */
record NewsChanged(UUID account, boolean wanted, boolean byAddress, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return account.toString();
    }

    @Override
    public String actedAs() {
        return byAddress ? "address-in-mail" : "account";
    }

    @Override
    public Readers readers() {
        return Readers.ADMINISTRATOR;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("news", wanted);
    }
}
