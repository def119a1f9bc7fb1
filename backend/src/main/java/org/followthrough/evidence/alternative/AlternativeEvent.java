package org.followthrough.evidence.alternative;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.shared.DomainEvent;

/** What happens to reports of organisations; everybody may read of it. */
public sealed interface AlternativeEvent extends DomainEvent {

    /** Whose act it is in the record: that of somebody who acts for the organisation, which is its party. */
    String ACTED_AS = "organisation";

    /** A report was handed in. */
    record AlternativeReportHandedIn(String subject, Instant at, UUID account, String party, String title) implements AlternativeEvent {

        @Override
        public String actedAs() {
            return ACTED_AS;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("title", title);
        }
    }

    /** A report says something else from now on. */
    record AlternativeReportCorrected(String subject, Instant at, UUID account, String party, int version, String reason) implements AlternativeEvent {

        @Override
        public String actedAs() {
            return ACTED_AS;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("version", version, "reason", reason);
        }
    }

    /** A report was withdrawn as a whole. */
    record AlternativeReportTakenBack(String subject, Instant at, UUID account, String party, String reason) implements AlternativeEvent {

        @Override
        public String actedAs() {
            return ACTED_AS;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("reason", reason);
        }
    }

    /** What a commitment hears of a report. */
    sealed interface OfCommitment extends AlternativeEvent, CommitmentEvent {

        /** The report's number. */
        String number();

        /** The organisation's name. */
        String organisation();

        @Override
        default Map<String, Object> content() {
            return Map.of("report", number());
        }
    }

    /** It speaks of this commitment. */
    record AlternativeReportAttached(Happened happened, String number, String organisation) implements OfCommitment {
    }

    /** It was withdrawn. */
    record AlternativeReportWithdrawn(Happened happened, String number, String organisation) implements OfCommitment {
    }
}
