package org.followthrough.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** What a report takes as a draft (method, section 2 C). */
class ProgressReportTest {

    private static final Instant NOW = Instant.parse("2025-06-02T09:00:00Z");
    private static final UUID FOCAL = UUID.randomUUID();
    private static final ReportDraft NIL = new ReportDraft(SelfReport.NIL, "", Map.of(), List.of(), "", "", List.of());

    private final ProgressReport report = new ProgressReport(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), NOW, NOW, NOW, NOW,
            ReportState.ASKED, ReportDraft.EMPTY, 0);

    @Test
    void nothing_new_is_no_draft_for_it_needs_its_reason() {
        assertThatThrownBy(() -> report.save(NIL, FOCAL, NOW)).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.nil.own-way");
        assertThat(report.state()).isEqualTo(ReportState.ASKED);
    }

    @Test
    void a_returned_nil_report_keeps_its_reason_and_takes_a_draft() {
        report.nil("Nothing new.", FOCAL, NOW);
        report.decide(Decision.RETURN, "There was the decree.", UUID.randomUUID(), NOW);
        report.save(NIL, FOCAL, NOW);
        assertThat(report.nilReason()).contains("Nothing new.");
        report.save(new ReportDraft(SelfReport.UNDER_WAY, "The decree.", Map.of(), List.of(), "", "", List.of()), FOCAL, NOW);
        assertThat(report.draft().selfReport()).isEqualTo(SelfReport.UNDER_WAY);
    }
}
