package org.followthrough.notification;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;

/** An organiser has reminded an addressee of what lies on its desks. */
record AddresseeReminded(String subject, UUID commitment, Instant at, UUID account) implements DomainEvent {

    @Override
    public String actedAs() {
        return Role.ORGANISER.code();
    }

    @Override
    public Readers readers() {
        return Readers.PARTY;
    }
}
