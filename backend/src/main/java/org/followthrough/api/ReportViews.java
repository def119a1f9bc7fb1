package org.followthrough.api;

import java.util.List;
import java.util.Optional;
import org.followthrough.api.ReportView.BarrierView;
import org.followthrough.api.ReportView.ContributionView;
import org.followthrough.api.ReportView.MilestoneStatus;
import org.followthrough.commitment.Commitment;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ProgressReport;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.Reports;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads the reports of a commitment that a caller may see. */
@Component
class ReportViews {

    private final Reports reports;
    private final Cycles cycles;
    private final EvidenceItems evidence;
    private final AccessPolicy policy;
    private final Doors doors;

    ReportViews(Reports reports, Cycles cycles, EvidenceItems evidence, AccessPolicy policy, Doors doors) {
        this.reports = reports;
        this.cycles = cycles;
        this.evidence = evidence;
        this.policy = policy;
        this.doors = doors;
    }

    /** All that the caller may see, oldest first. */
    List<ReportView> all(Actor actor, String ref) {
        var commitment = doors.commitment(ref);
        var inside = isInside(actor, commitment);
        return reports.of(commitment.id()).stream().filter(report -> inside || report.state() == ReportState.CLEARED)
                .map(report -> view(report, inside)).toList();
    }

    /** One of them. @throws NotFound where there is none, or none for the caller */
    ReportView of(Actor actor, String ref, String cycle) {
        var commitment = doors.commitment(ref);
        var inside = isInside(actor, commitment);
        return cycles.find(cycle).flatMap(c -> reports.find(commitment.id(), c.id()))
                .filter(report -> inside || report.state() == ReportState.CLEARED).map(report -> view(report, inside))
                .orElseThrow(() -> new NotFound("reporting.unknown"));
    }

    /** The same, or nothing. */
    Optional<ReportView> find(Actor actor, String ref, String cycle) {
        return all(actor, ref).stream().filter(report -> report.cycle().equals(cycle)).findFirst();
    }

    private boolean isInside(Actor actor, Commitment commitment) {
        return policy.allows(actor, Permission.READ_DRAFTS, Target.of(commitment.addressee()));
    }

    private ReportView view(ProgressReport report, boolean inside) {
        var d = report.draft();
        var cited = evidence.ofReport(report.id()).stream().filter(item -> inside || item.published()).map(EvidenceView::of).toList();
        return new ReportView(cycles.get(report.cycle()).code(), report.state(), d.selfReport(), d.text(),
                d.milestonesDone().entrySet().stream().map(m -> new MilestoneStatus(m.getKey(), m.getValue() ? "done" : "open")).toList(),
                d.barriers().stream().map(b -> new BarrierView(b.kind(), b.text())).toList(), d.nextStep(), d.consulted(),
                report.nilReason().orElse(null), report.clearedAt().orElse(null), report.lateness().orElse(null), cited,
                inside ? report.returnReason().orElse(null) : null, inside ? contributions(report) : null);
    }

    private List<ContributionView> contributions(ProgressReport report) {
        return reports.contributions(report.id()).stream()
                .map(c -> new ContributionView(c.id(), c.institution(), c.text(), c.signedAt())).toList();
    }
}
