package org.followthrough.register.lineage;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Somebody decided about a link between two recommendations. */
public sealed interface LineageEvent extends DomainEvent {

    /** A link holds from now on. */
    record RecommendationLinked(String subject, LineageKind kind, String to, @Nullable String reason, Instant at, @Nullable UUID account,
            String actedAs) implements LineageEvent {

        @Override
        public Map<String, Object> content() {
            return told(kind, to, reason);
        }
    }

    /** Two recommendations have nothing to do with each other. */
    record LinkRefused(String subject, String to, String reason, Instant at, @Nullable UUID account, String actedAs) implements LineageEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("to", to, "reason", reason);
        }
    }

    /** A link holds no longer. */
    record LinkTakenBack(String subject, LineageKind kind, String to, @Nullable String reason, Instant at, @Nullable UUID account, String actedAs)
            implements LineageEvent {

        @Override
        public Map<String, Object> content() {
            return told(kind, to, reason);
        }
    }

    /** A refusal was undone by the one who made it; the suggestion is open again. */
    record LinkReopened(String subject, String to, Instant at, @Nullable UUID account, String actedAs) implements LineageEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("to", to);
        }
    }

    /** A recommendation went out of use because another one took its place. */
    record RecommendationSuperseded(String subject, String by, Instant at, @Nullable UUID account, String actedAs) implements LineageEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("state", "superseded", "by", by);
        }
    }

    /** A recommendation is in use again: what took its place does so no longer. */
    record RecommendationRestored(String subject, String by, Instant at, @Nullable UUID account, String actedAs) implements LineageEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("state", "registered", "by", by);
        }
    }

    private static Map<String, Object> told(LineageKind kind, String to, @Nullable String reason) {
        var told = new TreeMap<String, Object>(Map.of("kind", kind.code(), "to", to));
        if (reason != null) {
            told.put("reason", reason);
        }
        return told;
    }
}
