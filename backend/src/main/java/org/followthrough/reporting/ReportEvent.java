package org.followthrough.reporting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Lateness;
import org.jspecify.annotations.Nullable;

/** What happens to the progress report of one commitment in one cycle. */
public interface ReportEvent extends CommitmentEvent {

    UUID cycle();

    /** A cycle asks for a report. */
    record ReportAsked(Happened happened, UUID cycle, Instant due) implements ReportEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("due", due.toString());
        }
    }

    /**
     * An institution sent its part; only its party sees that.
     *
     * @param general true when somebody signed who contributes for any institution of the party
     */
    record ContributionSigned(Happened happened, UUID cycle, String institution, boolean general) implements ReportEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("institution", institution);
        }
    }

    /** The focal point took an institution's part into the text; only its party sees that. */
    record ContributionTaken(Happened happened, UUID cycle, String institution) implements ReportEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("institution", institution);
        }
    }

    /**
     * A draft was submitted to clearance.
     *
     * @param first true the first time; only then does the public learn of it
     * @param waits for clearance; false where submitting is clearing
     * @param unasked true the first time where nobody asked for it
     */
    record ReportSubmitted(Happened happened, UUID cycle, boolean first, boolean waits, boolean unasked) implements ReportEvent {

        @Override
        public Readers readers() {
            return first ? Readers.PUBLIC : Readers.PARTY;
        }
    }

    /** A clearing officer returned the draft; only its party sees that. */
    record ReportReturned(Happened happened, UUID cycle, String reason) implements ReportEvent {

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
     * A report is public from now on.
     *
     * @param reviewNeeded true when a panel assesses it
     * @param bySending    true where nobody clears: it was submitted and is public at once
     * @param lateness     null where nobody had asked for it
     */
    record ReportCleared(Happened happened, UUID cycle, SelfReport selfReport, @Nullable Lateness lateness, boolean reviewNeeded,
            boolean bySending)
            implements ReportEvent {

        @Override
        public Map<String, Object> content() {
            return lateness == null ? Map.of("selfReport", selfReport.code(), "voluntary", true)
                    : Map.of("selfReport", selfReport.code(), "lateness", lateness.code());
        }
    }

    /** A report is late or very late; a reminder goes out. */
    record ReportLate(Happened happened, UUID cycle, Lateness lateness) implements ReportEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("lateness", lateness.code());
        }
    }

    /**
     * The cycle closed without a cleared report.
     *
     * @param asked false where nobody had asked for the one that was under way
     */
    record NothingReported(Happened happened, @Nullable UUID cycle, boolean asked) implements ReportEvent {

        @Override
        public String action() {
            return asked ? "nothing-reported" : "voluntary-report-lapsed";
        }
    }
}
