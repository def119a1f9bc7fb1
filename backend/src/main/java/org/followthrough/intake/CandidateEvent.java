package org.followthrough.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What a curator does to documents and candidates; the organiser may read it, until a passage is registered nobody else. */
public interface CandidateEvent extends DomainEvent {

    @Override
    default String actedAs() {
        return account() == null ? "engine" : Role.CURATOR.code();
    }

    @Override
    default Readers readers() {
        return Readers.ORGANISER;
    }

    /** A document was imported with so many candidates. */
    record DocumentImported(UUID document, String name, String event, String sha256, int candidates, Instant at, @Nullable UUID account)
            implements CandidateEvent {

        @Override
        public String subject() {
            return document.toString();
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("name", name, "event", event, "sha256", sha256, "candidates", candidates);
        }
    }

    /** A candidate became a registered recommendation. */
    record CandidateConfirmed(UUID candidate, String recommendation, Instant at, UUID account) implements CandidateEvent {

        @Override
        public String subject() {
            return candidate.toString();
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("recommendation", recommendation);
        }
    }

    /** A candidate is no recommendation. */
    record CandidateRejected(UUID candidate, String reason, Instant at, UUID account) implements CandidateEvent {

        @Override
        public String subject() {
            return candidate.toString();
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("reason", reason);
        }
    }

    /** A candidate was cut into several. */
    record CandidateSplit(UUID candidate, List<Candidate> parts, Instant at, UUID account) implements CandidateEvent {

        @Override
        public String subject() {
            return candidate.toString();
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("parts", parts.stream().map(part -> Map.of("id", part.id().toString(), "charStart", part.charStart(),
                    "charEnd", part.charEnd())).toList());
        }
    }

    /** Several candidates became one. */
    record CandidatesMerged(UUID candidate, List<UUID> from, Instant at, UUID account) implements CandidateEvent {

        @Override
        public String subject() {
            return candidate.toString();
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("from", from.stream().map(UUID::toString).toList());
        }
    }

    /** Number, place, kind or span of a candidate were corrected. */
    record CandidateEdited(Candidate before, Candidate after, Instant at, UUID account) implements CandidateEvent {

        @Override
        public String subject() {
            return after.id().toString();
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("before", fields(before), "after", fields(after));
        }

        private static Map<String, Object> fields(Candidate candidate) {
            return Map.of("number", candidate.number() == null ? "" : candidate.number(), "section", candidate.section(),
                    "kind", candidate.kind().code(), "charStart", candidate.charStart(), "charEnd", candidate.charEnd());
        }
    }

    /** A rejection, split or merge was taken back: the candidate is open again. */
    record CandidateReopened(UUID candidate, CandidateStatus was, Instant at, UUID account) implements CandidateEvent {

        @Override
        public String subject() {
            return candidate.toString();
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("was", was.code());
        }
    }
}
