package org.followthrough.accountability.packs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;

/** What happens to a pack on its way; that it is frozen {@link PackFrozen} announces. The public reads of packs only when they are whole. */
sealed interface FreezingEvent extends DomainEvent {

    /** The code of the edition. */
    @Override
    String subject();

    @Override
    default Readers readers() {
        return Readers.ORGANISER;
    }

    /** An organiser has asked for a pack. */
    record PackFreezingBegun(String subject, UUID freezing, Instant instant, Instant at, UUID account) implements FreezingEvent {

        @Override
        public String actedAs() {
            return Role.ORGANISER.code();
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("freezing", freezing.toString(), "instant", instant.toString());
        }
    }

    /** There will be no pack of it. */
    record PackFreezingFailed(String subject, UUID freezing, Instant instant, String failure, Instant at, UUID account) implements FreezingEvent {

        @Override
        public String actedAs() {
            return "engine";
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("freezing", freezing.toString(), "instant", instant.toString(), "failure", failure);
        }
    }
}
