package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Lateness;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.SelfReport;
import org.jspecify.annotations.Nullable;

/**
 * A progress report as the API gives it: to all once it is cleared, before that to its own party only.
 *
 * @param returnReason why the clearing officer wants changes; for the party only, as contributions and nil reason before clearance
 */
record ReportView(String cycle, ReportState state, @Nullable SelfReport selfReport, String text, List<MilestoneStatus> milestones,
        List<BarrierView> barriers, String nextStep, String consulted, @Nullable String nilReason, @Nullable Instant clearedAt,
        @Nullable Lateness lateness, List<EvidenceView> evidence, @Nullable String returnReason,
        @Nullable List<ContributionView> contributions) {

    record MilestoneStatus(UUID id, String status) {
    }

    record BarrierView(BarrierKind kind, String text) {
    }

    record ContributionView(UUID id, String institution, String text, Instant signedAt) {
    }
}
