package org.followthrough.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followthrough.api.ReportView.BarrierView;
import org.followthrough.api.ReportView.ContributionRequestView;
import org.followthrough.api.ReportView.ContributionView;
import org.followthrough.api.ReportView.ContributorView;
import org.followthrough.api.ReportView.MilestoneStatus;
import org.followthrough.api.ReportView.SubmissionSentView;
import org.followthrough.commitment.Commitment;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.Contribution;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ProgressReport;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportSubmission;
import org.followthrough.reporting.Reports;
import org.followthrough.reporting.ReportSubmissions;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.actions.Action;
import org.followthrough.reporting.actions.Actions;
import org.followthrough.reporting.contributions.ContributionRequests;
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
    private final ContributionRequests requests;
    private final ReportSubmissions submissions;
    private final EvidenceViews items;
    private final Actions actions;

    ReportViews(Reports reports, Cycles cycles, EvidenceItems evidence, AccessPolicy policy, Doors doors, ContributionRequests requests,
            ReportSubmissions submissions, EvidenceViews items, Actions actions) {
        this.actions = actions;
        this.items = items;
        this.requests = requests;
        this.submissions = submissions;
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
        var known = inside ? reports.inside(commitment.id()) : reports.of(commitment.id());
        return known.stream().filter(report -> inside || report.state() == ReportState.CLEARED)
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
        var cited = items.of(evidence.ofReport(report.id()).stream().filter(item -> inside || item.published()).toList());
        var parts = reports.contributions(report.id());
        return new ReportView(cycles.get(report.cycle()).code(), report.state(), d.selfReport(), d.text(),
                d.milestonesDone().entrySet().stream().map(m -> new MilestoneStatus(m.getKey(), m.getValue() ? "done" : "open")).toList(),
                d.barriers().stream().map(b -> new BarrierView(b.kind(), b.text(), shown(b, inside))).toList(), d.nextStep(), d.consulted(),
                report.nilReason().orElse(null), report.clearedAt().orElse(null), report.lateness().orElse(null), cited, d.noEvidence(),
                reports.last(report).map(d::carriedOver).orElse(List.of()), contributors(parts),
                actions.citedBy(report.id()).stream().filter(action -> inside || action.published()).map(Action::code).toList(),
                inside ? report.returnReason().orElse(null) : null, inside ? contributions(parts) : null,
                inside ? requests(report) : null, inside ? submissions(report) : null, report.isVoluntary());
    }

    /** Who asks partners for help tells partners, not the public. */
    private static SupportWanted shown(Barrier barrier, boolean inside) {
        return inside || barrier.support() == SupportWanted.PUBLIC ? barrier.support() : SupportWanted.NONE;
    }

    private static List<ContributorView> contributors(List<Contribution> parts) {
        return parts.stream().filter(Contribution::taken).map(part -> new ContributorView(part.institution(), part.level())).distinct().toList();
    }

    private static List<ContributionView> contributions(List<Contribution> parts) {
        return parts.stream().map(c -> new ContributionView(c.id(), c.institution(), c.level(), c.text(), c.signedAt(), c.request(),
                c.takenAt(), c.evidence())).toList();
    }

    private List<ContributionRequestView> requests(ProgressReport report) {
        return requests.of(report.id()).stream().map(q -> new ContributionRequestView(q.id(), q.institution(), q.level(), q.question(),
                q.dueAt(), q.state(), q.askedAt(), q.remindedAt())).toList();
    }

    private List<SubmissionSentView> submissions(ProgressReport report) {
        var sent = submissions.of(report.id());
        return IntStream.range(0, sent.size()).mapToObj(i -> sent(sent.get(i), i == 0 ? sent.get(i) : sent.get(i - 1))).toList();
    }

    private static SubmissionSentView sent(ReportSubmission s, ReportSubmission before) {
        return new SubmissionSentView(s.ordinal(), s.submittedAt(), s.decision(), s.decidedAt(), s.reason(), s.draft().selfReport(),
                s.draft().text(), s.draft().changedSince(before.draft()));
    }
}
