package org.followthrough.reporting.support;

import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;

/** What happens to requests for assistance. */
public sealed interface SupportEvent extends CommitmentEvent {

    /** A cleared report asks for support. */
    record SupportRequested(Happened happened, String kind, boolean forAll) implements SupportEvent {

        @Override
        public Readers readers() {
            return forAll ? Readers.PUBLIC : Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("kind", kind);
        }
    }

    /** A party offers something; the addressee reads of it. */
    record SupportOffered(Happened happened, String from) implements SupportEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("from", from);
        }
    }

    /** The addressee closes its request. */
    record SupportClosed(Happened happened, UUID request, SupportOutcome outcome, boolean forAll) implements SupportEvent {

        @Override
        public Readers readers() {
            return forAll ? Readers.PUBLIC : Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("outcome", outcome.code());
        }
    }
}
