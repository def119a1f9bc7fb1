package org.followthrough.reporting.contributions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.ReportEvent;

/** What happens to a request for a contribution; only the party reads of it. */
public sealed interface ContributionEvent extends ReportEvent {

    String institution();

    @Override
    default Readers readers() {
        return Readers.PARTY;
    }

    @Override
    default Map<String, Object> content() {
        return Map.of("institution", institution());
    }

    /** An institution is asked for its part. */
    record ContributionAsked(Happened happened, UUID cycle, String institution, InstitutionLevel level, Instant due)
            implements ContributionEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("institution", institution, "level", level.code(), "due", due.toString());
        }
    }

    /** An institution is asked again. */
    record ContributionReminded(Happened happened, UUID cycle, String institution) implements ContributionEvent {
    }

    /** The part had not come at the end of the day on which it was wanted, or later. */
    record ContributionOverdue(Happened happened, UUID cycle, String institution, Instant due) implements ContributionEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("institution", institution, "due", due.toString());
        }
    }

    /** The part is no longer needed. */
    record ContributionWithdrawn(Happened happened, UUID cycle, String institution) implements ContributionEvent {
    }
}
