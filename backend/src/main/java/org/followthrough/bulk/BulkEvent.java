package org.followthrough.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;

/** What happens to a run as a whole; what is done to each item its own service announces. */
public sealed interface BulkEvent extends DomainEvent {

    /** The run. */
    UUID run();

    /** Its kind. */
    String kind();

    @Override
    default String subject() {
        return run().toString();
    }

    @Override
    default Readers readers() {
        return Readers.ADMINISTRATOR;
    }

    /**
     * Somebody has asked for it, or for what is left of it.
     *
     * @param terms those of its terms that may be kept for ever
     */
    record BulkBegun(UUID run, String kind, Map<String, Object> terms, int items, Instant at, UUID account, String actedAs) implements BulkEvent {

        @Override
        public Map<String, Object> content() {
            var content = new TreeMap<String, Object>(terms);
            content.put("kind", kind);
            content.put("items", items);
            return content;
        }
    }

    /** Somebody has ended it before its end; what waited is not done. */
    record BulkStopped(UUID run, String kind, int done, int refused, Instant at, UUID account, String actedAs) implements BulkEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("kind", kind, "done", done, "refused", refused);
        }
    }

    /** Work on it broke off too often; what waited is not done. */
    record BulkFailed(UUID run, String kind, String reference, int done, int refused, Instant at, UUID account, String actedAs) implements BulkEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("kind", kind, "reference", reference, "done", done, "refused", refused);
        }
    }

    /** Everything has been tried once. */
    record BulkEnded(UUID run, String kind, int done, int refused, Instant at, UUID account, String actedAs) implements BulkEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("kind", kind, "done", done, "refused", refused);
        }
    }
}
