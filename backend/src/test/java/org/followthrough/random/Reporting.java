package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.NOT_FOUND;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.STALE;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Lateness;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Role;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.SelfReport;
import org.jspecify.annotations.Nullable;

/** Progress reports, from the opening of a cycle to clearance or silence (method, sections 2 C and 7). */
final class Reporting {

    private static final Set<DeadlineKind> OF_REPORTS = Set.of(DeadlineKind.REPORT_DUE, DeadlineKind.REPORT_VERY_LATE, DeadlineKind.REPORT_CLOSES);

    private Reporting() {
    }

    /** An opening cycle asks whom the method says it asks. */
    static boolean opens(Promise p, Cycle cycle) {
        if (p.edition != cycle.edition || !p.isWorthReporting() || !p.isBetweenCycles() || p.appealSince != null) {
            return false;
        }
        Plans.cycleOpens(p);
        p.reports.add(new Report(cycle));
        p.state = CommitmentState.REPORT_DUE;
        p.due = cycle.dueAt;
        p.lateness = Lateness.ON_TIME;
        p.deadlines.put(DeadlineKind.REPORT_DUE, cycle.dueAt);
        p.deadlines.put(DeadlineKind.REPORT_VERY_LATE, cycle.veryLateAt);
        p.deadlines.put(DeadlineKind.REPORT_CLOSES, cycle.closesAt);
        p.tell("report-asked");
        return true;
    }

    private static Report door(Promise p, boolean may, @Nullable Cycle cycle, Instant now) {
        FORBIDDEN.when(!may);
        Time.settle(p, now);
        NOT_FOUND.when(cycle == null || cycle.state == CycleState.PLANNED);
        return found(p, Objects.requireNonNull(cycle), now);
    }

    /** The same for its focal point, whose draft it may become without being asked for. */
    private static Report ownDoor(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        FORBIDDEN.when(!speaks(p, who));
        Time.settle(p, now);
        NOT_FOUND.when(cycle == null || cycle.state == CycleState.PLANNED);
        volunteers(p, Objects.requireNonNull(cycle), now);
        return found(p, cycle, now);
    }

    static void volunteers(Promise p, Cycle cycle, Instant now) {
        if (p.mayVolunteer() && cycle.edition == p.edition && cycle.state == CycleState.OPEN && !now.isAfter(cycle.closesAt)
                && p.report(cycle.code).isEmpty()) {
            p.reports.add(Report.unasked(cycle));
        }
    }

    static Report found(Promise p, Cycle cycle, Instant now) {
        var report = p.report(cycle.code);
        WRONG_STATE.when(report.isEmpty() || p.isClosed());
        WRONG_STATE.when(report.orElseThrow().isUnsent() && (now.isAfter(cycle.closesAt) || !p.mayVolunteer()));
        return report.orElseThrow();
    }

    private static boolean speaks(Promise p, Person who) {
        return who.is(Role.FOCAL_POINT, p.party);
    }

    static void save(Promise p, Person who, @Nullable Cycle cycle, ReportDraft draft, @Nullable Long version, boolean unknownMilestone, Instant now) {
        var report = ownDoor(p, who, cycle, now);
        STALE.when(version != null && version != report.version);
        WRONG_STATE.when(!report.isWritable());
        RULE_VIOLATION.when(unknownMilestone || draft.selfReport() == SelfReport.NIL && !report.hasNilReason);
        report.said = draft.selfReport();
        report.hasText = !draft.text().isBlank();
        report.common.clear();
        report.hasBarrier = !draft.barriers().isEmpty();
        report.claims = draft.milestonesDone().containsValue(true);
        report.unclaims = draft.milestonesDone().containsValue(false);
        report.claimsAll = !draft.milestonesDone().containsValue(false);
        report.tellsEvidence = !draft.noEvidence().isBlank();
        saved(report);
    }

    /** The coordinator's text is added to the own draft, where it is not there word for word. */
    static void takeCommon(Promise p, Person who, @Nullable Cycle cycle, @Nullable String text, @Nullable Long version, Instant now) {
        var report = ownDoor(p, who, cycle, now);
        WRONG_STATE.when(!report.isWritable());
        NOT_FOUND.when(text == null);
        WRONG_STATE.when(report.common.contains(text));
        STALE.when(version != null && version != report.version);
        RULE_VIOLATION.when(report.said == SelfReport.NIL && !report.hasNilReason);
        report.common.add(Objects.requireNonNull(text));
        report.hasText = true;
        saved(report);
    }

    private static void saved(Report report) {
        report.version++;
        report.state = report.state == ReportState.ASKED ? ReportState.DRAFT : report.state;
    }

    static void submit(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        var report = ownDoor(p, who, cycle, now);
        WRONG_STATE.when(!report.isWritable());
        RULE_VIOLATION.when(report.said == null || report.said == SelfReport.NIL || !report.hasText
                || report.said == SelfReport.BLOCKED && !report.hasBarrier || report.said == SelfReport.DONE && !report.claimsAll
                || report.said == SelfReport.UNDER_WAY && !report.tellsEvidence);
        report.hasNilReason = false;
        sent(p, report, now);
    }

    static void nil(Promise p, Person who, @Nullable Cycle cycle, String reason, Instant now) {
        var report = ownDoor(p, who, cycle, now);
        WRONG_STATE.when(!report.isWritable());
        RULE_VIOLATION.when(reason.isBlank() || report.voluntary);
        if (report.said != SelfReport.NIL && (report.said != null || report.hasText || report.hasBarrier)) {
            report.aside = report.copy();
        }
        report.said = SelfReport.NIL;
        report.hasNilReason = true;
        report.hasText = false;
        report.common.clear();
        report.hasBarrier = false;
        report.claims = false;
        report.unclaims = false;
        sent(p, report, now);
    }

    private static void sent(Promise p, Report report, Instant now) {
        report.version++;
        report.state = ReportState.SUBMITTED;
        report.asksContributors = false;
        Parts.onDesks(report, false);
        offDesks(p);
        SideWays.resume(p, now, SideWays.closing(p));
        if (report.isUnsent()) {
            p.deadlines.put(DeadlineKind.REPORT_CLOSES, report.cycle.closesAt);
        }
        report.sent = true;
        p.state = CommitmentState.UNDER_CLEARANCE;
        p.tell("report-submitted");
        if (!p.edition.has(ProfileStep.CLEARANCE)) {
            cleared(p, report, now);
        }
    }

    static void decide(Promise p, Person who, @Nullable Cycle cycle, Decision decision, String reason, Instant now) {
        var report = door(p, who.is(Role.CLEARING_OFFICER, p.party), cycle, now);
        WRONG_STATE.when(report.state != ReportState.SUBMITTED);
        RULE_VIOLATION.when(decision == Decision.RETURN && reason.isBlank());
        if (decision == Decision.CLEAR) {
            SideWays.resume(p, now, SideWays.closing(p));
            cleared(p, report, now);
        } else {
            report.version++;
            report.state = ReportState.RETURNED;
            if (report.said == SelfReport.NIL && report.aside != null) {
                report.said = report.aside.said;
                report.hasText = report.aside.hasText;
                report.common.addAll(report.aside.common);
                report.hasBarrier = report.aside.hasBarrier;
                report.claims = report.aside.claims;
                report.unclaims = report.aside.unclaims;
                report.aside = null;
            }
            Parts.onDesks(report, true);
            p.tell("report-returned");
        }
    }

    private static void cleared(Promise p, Report report, Instant now) {
        report.version++;
        report.state = ReportState.CLEARED;
        report.clearedAt = now;
        Grades.over(p, report);
        Plans.claimed(p, report);
        p.state = CommitmentState.REPORTED;
        over(p);
        p.tell("report-cleared");
        if (p.verifiable && p.edition.has(ProfileStep.PANEL)) {
            Panels.draw(p, report.cycle, false, now);
        } else {
            Appeals.beginIfPossible(p, now);
        }
    }

    /** What was asked for a draft that nobody else knows goes off the desks with whatever else is asked of institutions. */
    static void offDesks(Promise p) {
        p.reports.stream().filter(Report::isUnsent).forEach(report -> Parts.onDesks(report, false));
    }

    private static void over(Promise p) {
        offDesks(p);
        Answers.nothingDue(p);
        p.deadlines.keySet().removeAll(OF_REPORTS);
        SideWays.requestIsOver(p);
    }

    /** The cycle closed without a cleared report. */
    static void nothing(Promise p, Instant at) {
        SideWays.resumeAtClosing(p, at);
        var report = p.openReport().orElseThrow();
        report.version++;
        report.state = ReportState.NOTHING_REPORTED;
        Grades.over(p, report);
        p.state = CommitmentState.IN_IMPLEMENTATION;
        over(p);
        p.tell(report.voluntary ? "voluntary-report-lapsed" : "nothing-reported");
        Appeals.beginIfPossible(p, at);
    }

    /** Whether a part is signed; its id is told afterwards. */
    static Report contribute(Promise p, Person who, @Nullable Cycle cycle, String institution, String text, Instant now) {
        var report = door(p, who.is(Role.CONTRIBUTOR, p.party) || speaks(p, who), cycle, now);
        WRONG_STATE.when(!report.isOpen());
        RULE_VIOLATION.when(institution.isBlank() || text.isBlank());
        report.asksContributors &= !who.is(Role.CONTRIBUTOR);
        Parts.signed(report, institution);
        p.tell("contribution-signed");
        return report;
    }

    static void take(Promise p, Person who, @Nullable Cycle cycle, UUID part, Instant now) {
        var report = ownDoor(p, who, cycle, now);
        WRONG_STATE.when(!report.isWritable());
        NOT_FOUND.when(!report.parts.containsKey(part));
        WRONG_STATE.when(Boolean.TRUE.equals(report.parts.get(part)));
        report.parts.put(part, true);
        report.hasText = true;
        saved(report);
        p.tell("contribution-taken");
    }
}
