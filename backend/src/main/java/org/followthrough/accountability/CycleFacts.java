package org.followthrough.accountability;

import java.time.LocalDate;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the public knows of one commitment in one reporting cycle.
 *
 * @param cycle     the cycle's code
 * @param asked     whether the cycle asked for a report; a party that was not asked may still file one
 * @param due       the report's date for this commitment, as extended
 * @param passed    whether that date has passed
 * @param closed    whether the cycle takes no more reports
 * @param report    the self-report of the cleared report, or null
 * @param assessed  the published assessment, or null; after a second panel the last one other than no quorum
 * @param disputed  whether the published reply disputes that assessment
 */
public record CycleFacts(String cycle, boolean asked, LocalDate due, boolean passed, boolean closed, @Nullable SelfReport report,
        @Nullable AssessmentLevel assessed, boolean disputed) {

    boolean isReported() {
        return report != null;
    }

    /** Late now, or never given while the cycle took reports. */
    boolean isMissed() {
        return asked && report == null && (passed || closed);
    }

    boolean hasVerdict() {
        return assessed != null && assessed != AssessmentLevel.NO_QUORUM;
    }

    boolean lackedQuorum() {
        return assessed == AssessmentLevel.NO_QUORUM;
    }
}
