package org.followthrough.register.attribution;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/**
 * What was done to the attribution of a source. The entries are the organiser's to read, and even they hold no names: a
 * reason or a name there would tell what the mode hides.
 */
public sealed interface AttributionEvent extends DomainEvent {

    @Override
    default Readers readers() {
        return Readers.ORGANISER;
    }

    /** The mode became another one. */
    record AttributionChanged(String subject, Attribution before, Attribution after, Instant at, UUID account, String actedAs)
            implements AttributionEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("before", before.code(), "after", after.code());
        }
    }

    /** A more open mode was proposed and waits for a second person. */
    record AttributionOpeningProposed(String subject, Attribution wanted, Instant at, UUID account, String actedAs) implements AttributionEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("attribution", wanted.code());
        }
    }

    /** Who proposed an ask was written down anew. */
    record ProponentsNamed(String subject, Instant at, UUID account, String actedAs) implements AttributionEvent {
    }
}
