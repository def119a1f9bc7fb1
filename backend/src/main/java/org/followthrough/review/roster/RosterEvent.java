package org.followthrough.review.roster;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** What a reviewer or chair changed in their own terms; the record of it is the administrator's to read. */
public sealed interface RosterEvent extends DomainEvent {

    UUID reviewer();

    @Override
    default String subject() {
        return reviewer().toString();
    }

    @Override
    default UUID account() {
        return reviewer();
    }

    @Override
    default String actedAs() {
        return "reviewer";
    }

    @Override
    default Readers readers() {
        return Readers.ADMINISTRATOR;
    }

    /** They take another number of panels, or are away on other days. */
    record AvailabilityChanged(UUID reviewer, Instant at, Map<String, Object> content) implements RosterEvent {
    }

    /** A standing conflict of interest with a party. */
    record ConflictDeclared(UUID reviewer, String conflictWith, Instant at) implements RosterEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("party", conflictWith);
        }
    }

    /** The conflict is over, as its reviewer says. */
    record ConflictWithdrawn(UUID reviewer, String conflictWith, Instant at) implements RosterEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("party", conflictWith);
        }
    }
}
