package org.followthrough.reporting.institutions;

import java.util.List;
import java.util.Map;
import org.followthrough.commitment.CommitmentEvent;

/** What happens to the list of a commitment's supporting institutions. */
public sealed interface InstitutionEvent extends CommitmentEvent {

    /** A list waits for clearance; only its party sees that. */
    record InstitutionsSubmitted(Happened happened) implements InstitutionEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }
    }

    /** A clearing officer returned it; only its party sees that. */
    record InstitutionsReturned(Happened happened, String reason) implements InstitutionEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("reason", reason);
        }
    }

    /**
     * It is public.
     *
     * @param publicly what everybody may read of each: its name, or its role only
     */
    record InstitutionsPublished(Happened happened, List<String> publicly) implements InstitutionEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("institutions", publicly);
        }
    }
}
