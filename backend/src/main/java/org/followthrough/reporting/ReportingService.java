package org.followthrough.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Milestone;
import org.followthrough.commitment.PlanVersions;
import org.followthrough.commitment.StoppedClock;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.evidence.Side;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Progress reports: drafting, contributions, clearance (method, sections 2 C and 7). */
@Service
@Transactional
public class ReportingService {

    private final Reports reports;
    private final Cycles cycles;
    private final Commitments commitments;
    private final PlanVersions plans;
    private final Deadlines deadlines;
    private final ReportDoor door;
    private final ReportSubmissions submissions;
    private final DraftsAside aside;
    private final StoppedClock stopped;
    private final EvidenceItems evidence;
    private final Recommendations recommendations;
    private final AccessPolicy policy;
    private final Accounts accounts;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ReportingService(Reports reports, Cycles cycles, Commitments commitments, PlanVersions plans, Deadlines deadlines, ReportDoor door,
            ReportSubmissions submissions, DraftsAside aside, StoppedClock stopped, EvidenceItems evidence, Recommendations recommendations, AccessPolicy policy, Accounts accounts,
            MethodClock clock, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.reports = reports;
        this.cycles = cycles;
        this.commitments = commitments;
        this.plans = plans;
        this.deadlines = deadlines;
        this.door = door;
        this.submissions = submissions;
        this.aside = aside;
        this.stopped = stopped;
        this.evidence = evidence;
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** A report with what the caller may see of its commitment. */
    public record Found(Commitment commitment, ReportingCycle cycle, ProgressReport report, List<Contribution> contributions) {
    }

    /**
     * What a report is compared with; for the party only.
     *
     * @param last the last cleared report that said more than nil
     * @param submissions what was sent to clearance so far, oldest first
     */
    public record Background(Optional<ReportDraft> last, List<ReportSubmission> submissions) {

        /** What was sent to clearance before the one that waits, or last before a return. */
        public Optional<ReportDraft> before(ReportState state) {
            var skip = state == ReportState.SUBMITTED ? 1 : 0;
            return submissions.size() <= skip ? Optional.empty() : Optional.of(submissions.get(submissions.size() - 1 - skip).draft());
        }
    }

    /** What the report is compared with. */
    @Transactional(readOnly = true)
    public Background background(Actor actor, String ref, String cycle) {
        var report = door.find(actor, ref, cycle, Permission.READ_DRAFTS).report();
        return new Background(reports.last(report), submissions.of(report.id()));
    }

    /** The report as its party sees it. */
    @Transactional(readOnly = true)
    public Found read(Actor actor, String ref, String cycle) {
        return door.find(actor, ref, cycle, Permission.READ_DRAFTS);
    }

    /**
     * Keeps a draft.
     *
     * @param version the version on which the writer worked, or null to write over whatever is there
     * @throws OptimisticLockingFailureException when somebody else has saved meanwhile
     */
    public ProgressReport save(Actor actor, String ref, String cycleCode, ReportDraft draft, @Nullable Long version) {
        var found = door.forWriting(actor, ref, cycleCode, Permission.SPEAK_FOR_ADDRESSEE);
        requireVersion(found, version, ref);
        found.report().requireWritable();
        check(found.commitment(), draft);
        found.report().save(draft, actor.id(), clock.now());
        reports.save(found.report());
        return reports.find(found.commitment().id(), found.cycle().id()).orElseThrow();
    }

    /** Refuses what writing to the report would be refused for by who asks or by its state, whatever is written. */
    public void requireWritable(Actor actor, String ref, String cycleCode) {
        door.forWriting(actor, ref, cycleCode, Permission.SPEAK_FOR_ADDRESSEE).report().requireWritable();
    }

    /** The same for a contribution, which is taken while the report waits for clearance, too. */
    public void requireContributable(Actor actor, String ref, String cycleCode) {
        var report = door.forWriting(actor, ref, cycleCode, Permission.CONTRIBUTE).report();
        if (!report.isOpen()) {
            report.requireWritable();
        }
    }

    /** Refuses what {@link #decide} would refuse for who asks or for the state, whatever the decision is. */
    public void requireDecidable(Actor actor, String ref, String cycleCode) {
        door.forWriting(actor, ref, cycleCode, Permission.CLEAR_FOR_ADDRESSEE).report().requireWaiting();
    }

    private void check(Commitment commitment, ReportDraft draft) {
        var violations = new ArrayList<Violation>();
        var known = commitments.milestones(commitment.id()).stream().map(Milestone::id).collect(Collectors.toSet());
        if (!known.containsAll(draft.milestonesDone().keySet())) {
            violations.add(Violation.of("milestones", "reporting.milestone.unknown"));
        }
        if (evidence.count(commitment.id(), Side.ADDRESSEE, draft.evidence()) < Set.copyOf(draft.evidence()).size()) {
            violations.add(Violation.of("evidence", "reporting.evidence.unknown"));
        }
        if (draft.noEvidence().length() > 20_000) {
            violations.add(Violation.of("noEvidence", "text.too-long", 20_000));
        }
        if (draft.text().length() > 20_000 || draft.nextStep().length() > 20_000 || draft.consulted().length() > 20_000) {
            violations.add(Violation.of("text", "text.too-long", 20_000));
        }
        RuleViolation.throwIfAny(violations);
    }

    /** An institution of the addressee sends its part to the focal point. */
    public Contribution contribute(Actor actor, String ref, String cycleCode, String institution, String text, List<UUID> items) {
        var found = door.forWriting(actor, ref, cycleCode, Permission.CONTRIBUTE);
        if (!found.report().isOpen()) {
            found.report().requireWritable();
        }
        checkContribution(found.commitment(), institution, text, items);
        requireSignature(actor, found.commitment(), institution);
        var contribution = new Contribution(UUID.randomUUID(), institution.strip(), null, text, actor.id(), clock.now(), null, null,
                List.copyOf(Set.copyOf(items)));
        reports.add(found.report().id(), found.commitment().addressee(), contribution);
        cite(found.report(), items);
        var as = policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(found.commitment().addressee()))
                ? Role.FOCAL_POINT : Role.CONTRIBUTOR;
        events.publishEvent(new ReportEvent.ContributionSigned(Happened.byAddressee(found.commitment(), clock.now(), actor, as),
                found.cycle().id(), contribution.institution(), as == Role.CONTRIBUTOR && actor.institutions(found.commitment().addressee()).isEmpty()));
        return reports.contributions(found.report().id()).stream().filter(one -> one.id().equals(contribution.id())).findFirst().orElseThrow();
    }

    /** Who contributes for one institution signs for that one, and nobody else does (features, row F3). */
    private void requireSignature(Actor actor, Commitment commitment, String institution) {
        var party = commitment.addressee();
        if (!actor.signsFor(party, institution.strip())) {
            throw RuleViolation.of("institution", "reporting.contribution.of-another");
        }
        if (actor.institutions(party).stream().noneMatch(institution.strip()::equalsIgnoreCase) && accounts.contributesItself(party, institution.strip())) {
            throw RuleViolation.of("institution", "reporting.contribution.signs-itself", institution.strip());
        }
    }

    /**
     * The focal point takes an institution's part into the text.
     *
     * @param version the version on which the writer worked, or null to add to whatever is there
     */
    public ProgressReport take(Actor actor, String ref, String cycleCode, UUID contribution, @Nullable Long version) {
        var found = door.forWriting(actor, ref, cycleCode, Permission.SPEAK_FOR_ADDRESSEE);
        var report = found.report();
        requireVersion(found, version, ref);
        report.requireWritable();
        var part = found.contributions().stream().filter(one -> one.id().equals(contribution)).findFirst()
                .orElseThrow(() -> new NotFound("reporting.contribution.unknown"));
        if (part.taken()) {
            throw new WrongState("reporting.contribution.taken", part.institution());
        }
        check(found.commitment(), report.draft().with(part));
        report.take(part, actor.id(), clock.now());
        reports.save(report);
        reports.taken(contribution, clock.now());
        events.publishEvent(new ReportEvent.ContributionTaken(
                Happened.byAddressee(found.commitment(), clock.now(), actor, Role.FOCAL_POINT), found.cycle().id(), part.institution()));
        return reports.find(found.commitment().id(), found.cycle().id()).orElseThrow();
    }

    private static void requireVersion(Found found, @Nullable Long version, String ref) {
        if (version != null && version != found.report().version()) {
            throw new OptimisticLockingFailureException(ref);
        }
    }

    private void checkContribution(Commitment commitment, String institution, String text, List<UUID> items) {
        var violations = new ArrayList<Violation>();
        if (institution.isBlank() || institution.length() > 300) {
            violations.add(Violation.of("institution", "reporting.contribution.needs-institution"));
        }
        if (text.isBlank() || text.length() > 20_000) {
            violations.add(Violation.of("text", "reporting.needs.text"));
        }
        if (evidence.count(commitment.id(), Side.ADDRESSEE, items) < Set.copyOf(items).size()) {
            violations.add(Violation.of("evidence", "reporting.evidence.unknown"));
        }
        RuleViolation.throwIfAny(violations);
    }

    /** What a contribution cites the report cites too, as long as the focal point can still change it. */
    private void cite(ProgressReport report, List<UUID> items) {
        if (items.isEmpty() || report.state() == ReportState.SUBMITTED) {
            return;
        }
        report.draft = report.draft().citing(items);
        reports.save(report);
    }

    /** The focal point sends the draft to clearance. */
    public void submit(Actor actor, String ref, String cycleCode) {
        var found = door.forWriting(actor, ref, cycleCode, Permission.SPEAK_FOR_ADDRESSEE);
        var now = clock.now();
        found.report().submit(commitments.milestones(found.commitment().id()), actor.id(), now);
        sent(actor, found, now);
    }

    /** Nothing new this period, with the reason: one step, and a valid report. What was written is kept for a return. */
    public void nil(Actor actor, String ref, String cycleCode, String reason) {
        var found = door.forWriting(actor, ref, cycleCode, Permission.SPEAK_FOR_ADDRESSEE);
        var now = clock.now();
        var written = found.report().draft();
        found.report().nil(reason, actor.id(), now);
        if (written.isWritten()) {
            aside.keep(found.report().id(), written);
        }
        sent(actor, found, now);
    }

    /** A report that is sent ends a clarification about it: nobody has to wait for an answer to report. */
    private void sent(Actor actor, Found found, Instant now) {
        reports.save(found.report());
        submissions.add(found.report().id(), found.report().draft(), actor.id(), now);
        var first = found.cycle().clearance() && now.equals(found.report().firstSubmittedAt);
        var happened = Happened.byAddressee(found.commitment(), now, actor, Role.FOCAL_POINT);
        var commitment = stopped.resume(found.commitment(), happened);
        var unasked = found.report().isVoluntary() && now.equals(found.report().firstSubmittedAt);
        if (unasked) {
            commitment.reportVolunteered(now);
            deadlines.set(commitment.id(), DeadlineKind.REPORT_CLOSES, found.cycle().id(), found.report().closesAt());
        } else {
            commitment.reportSubmitted(now);
        }
        commitments.save(commitment);
        events.publishEvent(new ReportEvent.ReportSubmitted(happened, found.cycle().id(), first, found.cycle().clearance(), unasked));
        if (!found.cycle().clearance()) {
            clearedAtOnce(found, happened);
        }
    }

    /** Where nobody clears, submitting is clearing. */
    private void clearedAtOnce(Found sent, Happened happened) {
        var commitment = commitments.get(sent.commitment().id());
        var report = reports.find(commitment.id(), sent.cycle().id()).orElseThrow();
        var by = Objects.requireNonNull(happened.account());
        report.clearedBySending(by, happened.at());
        reports.save(report);
        submissions.decide(report.id(), Decision.CLEAR, null, by, happened.at());
        cleared(new Found(commitment, sent.cycle(), report, sent.contributions()), happened, true);
    }

    /** The clearing officer clears the report, which is public from then on, or returns it with a reason. */
    public void decide(Actor actor, String ref, String cycleCode, Decision decision, @Nullable String reason) {
        var waiting = door.forWriting(actor, ref, cycleCode, Permission.CLEAR_FOR_ADDRESSEE);
        var now = clock.now();
        var found = decision == Decision.CLEAR ? running(waiting, Happened.byAddressee(waiting.commitment(), now, actor, Role.CLEARING_OFFICER)) : waiting;
        var report = found.report();
        report.decide(decision, reason, actor.id(), now);
        if (decision == Decision.RETURN && report.draft().selfReport() == SelfReport.NIL) {
            aside.take(report.id()).ifPresent(report::restore);
        }
        reports.save(report);
        submissions.decide(report.id(), decision, reason, actor.id(), now);
        var happened = Happened.byAddressee(found.commitment(), now, actor, Role.CLEARING_OFFICER);
        if (decision == Decision.RETURN) {
            events.publishEvent(new ReportEvent.ReportReturned(happened, found.cycle().id(), Optional.ofNullable(reason).orElseThrow()));
        } else {
            cleared(found, happened, false);
        }
    }

    /** What is cleared ends a clarification about it, and is on time or late by the dates that the pause has moved. */
    private Found running(Found waiting, Happened happened) {
        waiting.report().requireWaiting();
        var commitment = stopped.resume(waiting.commitment(), happened);
        return new Found(commitment, waiting.cycle(), reports.find(commitment.id(), waiting.cycle().id()).orElseThrow(), waiting.contributions());
    }

    private void cleared(Found found, Happened happened, boolean bySending) {
        var commitment = found.commitment();
        var report = found.report();
        commitment.reportCleared(happened.at());
        commitments.save(commitment);
        plans.claimed(commitment.id(), found.cycle().id(), milestones(report, true), milestones(report, false), happened.at());
        evidence.publishCitedBy(report.id(), happened.at());
        clearDeadlines(commitment.id());
        var panel = found.cycle().panel() && recommendations.get(commitment.recommendation()).getsPanel();
        events.publishEvent(new ReportEvent.ReportCleared(happened, found.cycle().id(),
                Optional.ofNullable(report.draft().selfReport()).orElseThrow(), report.lateness, panel, bySending));
    }

    private static List<UUID> milestones(ProgressReport report, boolean done) {
        return report.draft().milestonesDone().entrySet().stream().filter(entry -> entry.getValue() == done).map(Map.Entry::getKey).toList();
    }

    /** The deadline of closing passed without a cleared report. */
    void nothingReported(UUID commitmentId, UUID cycle, Instant at) {
        var open = commitments.get(commitmentId);
        var commitment = stopped.resumeAtClosing(open, Happened.byEngine(open, at));
        var report = reports.find(commitmentId, cycle).orElseThrow();
        report.closes();
        reports.save(report);
        commitment.nothingReported(at);
        commitments.save(commitment);
        clearDeadlines(commitmentId);
        events.publishEvent(new ReportEvent.NothingReported(Happened.byEngine(commitment, at), cycle, !report.isVoluntary()));
    }

    private void clearDeadlines(UUID commitment) {
        deadlines.clear(commitment, DeadlineKind.REPORT_DUE, DeadlineKind.REPORT_VERY_LATE, DeadlineKind.REPORT_CLOSES);
    }
}
