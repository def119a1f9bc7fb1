package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Lateness;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.ReportField;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.contributions.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * A progress report as the API gives it: to all once it is cleared, before that to its own party only.
 *
 * @param noEvidence why it cites nothing for what is under way, or empty
 * @param carriedOver what is word for word as in the last report
 * @param contributors institutions whose parts the text took in
 * @param actions codes of the actions that it cites
 * @param voluntary filed by an addressee that has not accepted and was not asked; then it has no lateness
 * @param returnReason why the clearing officer wants changes; for the party only, as contributions, what was asked of
 *     institutions, submissions, and the nil reason before clearance
 */
record ReportView(String cycle, ReportState state, @Nullable SelfReport selfReport, String text, List<MilestoneStatus> milestones,
        List<BarrierView> barriers, String nextStep, String consulted, @Nullable String nilReason, @Nullable Instant clearedAt,
        @Nullable Lateness lateness, List<EvidenceView> evidence, String noEvidence, List<ReportField> carriedOver, List<ContributorView> contributors, List<String> actions,
        @Nullable String returnReason, @Nullable List<ContributionView> contributions,
        @Nullable List<ContributionRequestView> contributionRequests, @Nullable List<SubmissionSentView> submissions, boolean voluntary) {

    record MilestoneStatus(UUID id, String status) {
    }

    record BarrierView(BarrierKind kind, String text, SupportWanted support) {
    }

    /** An institution that is named with the report; never a person. */
    record ContributorView(String institution, @Nullable InstitutionLevel level) {
    }

    record ContributionView(UUID id, String institution, @Nullable InstitutionLevel level, String text, Instant signedAt,
            @Nullable UUID request, @Nullable Instant takenAt, List<UUID> evidence) {
    }

    record ContributionRequestView(UUID id, String institution, InstitutionLevel level, String question, Instant due, RequestState state,
            Instant askedAt, @Nullable Instant remindedAt) {
    }

    /**
     * A draft as it was sent to clearance.
     *
     * @param changed what differs from the one sent before
     */
    record SubmissionSentView(int ordinal, Instant submittedAt, @Nullable Decision decision, @Nullable Instant decidedAt,
            @Nullable String reason, @Nullable SelfReport selfReport, String text, List<ReportField> changed) {
    }
}
