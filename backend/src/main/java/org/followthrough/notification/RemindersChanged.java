package org.followthrough.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;

/** An organiser set the days on which an edition reminds. */
record RemindersChanged(String subject, ReminderPlan before, ReminderPlan after, Instant at, UUID account) implements DomainEvent {

    @Override
    public String actedAs() {
        return Role.ORGANISER.code();
    }

    @Override
    public Readers readers() {
        return Readers.ORGANISER;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("before", before.days(), "after", after.days());
    }
}
