package org.followthrough.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Milestone;
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

    private static final Milestone BILL = new Milestone(UUID.randomUUID(), 1, "Bill", LocalDate.of(2025, 12, 31), BigDecimal.ONE, true, null, null);
    private static final Milestone LAW = new Milestone(UUID.randomUUID(), 2, "Law", LocalDate.of(2025, 12, 31), BigDecimal.ONE, false, NOW, null);

    private ReportDraft says(SelfReport said, Map<UUID, Boolean> claims, String noEvidence) {
        return new ReportDraft(said, "The decree.", claims, List.of(), "", "", List.of(), noEvidence);
    }

    @Test
    void done_is_refused_while_a_milestone_of_the_plan_is_not_claimed() {
        report.save(says(SelfReport.DONE, Map.of(), ""), FOCAL, NOW);
        assertThatThrownBy(() -> report.submit(List.of(BILL, LAW), FOCAL, NOW)).hasMessageContaining("reporting.done-needs-all-milestones");
        report.save(says(SelfReport.DONE, Map.of(BILL.id(), true, LAW.id(), false), ""), FOCAL, NOW);
        assertThatThrownBy(() -> report.submit(List.of(BILL, LAW), FOCAL, NOW)).as("a claim taken back")
                .hasMessageContaining("reporting.done-needs-all-milestones");
    }

    @Test
    void done_is_taken_when_what_was_not_claimed_before_is_claimed_now() {
        report.save(says(SelfReport.DONE, Map.of(BILL.id(), true), ""), FOCAL, NOW);
        report.submit(List.of(BILL, LAW), FOCAL, NOW);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void done_needs_no_milestone_where_the_plan_has_none() {
        report.save(says(SelfReport.DONE, Map.of(), ""), FOCAL, NOW);
        report.submit(List.of(), FOCAL, NOW);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void under_way_cites_evidence_or_says_why_there_is_none() {
        report.save(says(SelfReport.UNDER_WAY, Map.of(), " "), FOCAL, NOW);
        assertThatThrownBy(() -> report.submit(List.of(BILL), FOCAL, NOW)).hasMessageContaining("reporting.under-way-needs-evidence");
        report.save(says(SelfReport.UNDER_WAY, Map.of(), "Not printed yet."), FOCAL, NOW);
        report.submit(List.of(BILL), FOCAL, NOW);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void evidence_of_what_is_under_way_needs_no_words() {
        report.save(new ReportDraft(SelfReport.UNDER_WAY, "The decree.", Map.of(), List.of(), "", "", List.of(UUID.randomUUID())), FOCAL, NOW);
        report.submit(List.of(BILL), FOCAL, NOW);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }
}
