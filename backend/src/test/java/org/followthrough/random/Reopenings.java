package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.identity.Role;
import org.followthrough.random.Promise.Proposal;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Ground;
import org.followthrough.review.ReopeningDecision;
import org.jspecify.annotations.Nullable;

/** Reopening by organiser and chair together, and closing by the panel (method, sections 3 and 7). */
final class Reopenings {

    private Reopenings() {
    }

    /** The last panel's chair; any of the roster where it had none. */
    private static boolean isChair(Promise p, Person who) {
        var chair = p.lastBoard().map(board -> board.chair).orElse(null);
        return who.is(Role.PANEL_CHAIR) && !who.isOf(p.party) && (chair == null || chair.equals(who.name()));
    }

    /** @param chairs all of the roster who could chair */
    static void reopen(Promise p, Person who, Ground ground, ReopeningDecision decision, String reason, Set<String> chairs, Instant now) {
        FORBIDDEN.when(!who.is(Role.ORGANISER) && !isChair(p, who));
        Time.settle(p, now);
        var as = isChair(p, who) ? Role.PANEL_CHAIR : Role.ORGANISER;
        var waiting = p.reopening;
        WRONG_STATE.when(waiting != null && (waiting.as() == as || waiting.by().equals(who.name())));
        WRONG_STATE.when(decision == ReopeningDecision.REFUSE ? waiting == null : !mayOpenAgain(p, now));
        RULE_VIOLATION.when(reason.isBlank() || waiting != null && waiting.ground() != ground);
        if (waiting == null) {
            var chair = p.lastBoard().map(board -> board.chair).orElse(null);
            p.reopening = new Proposal(as, who.name(), ground, as == Role.PANEL_CHAIR ? Set.of() : chair == null ? chairs : Set.of(chair));
            p.tell("reopening-proposed");
        } else if (decision == ReopeningDecision.REFUSE) {
            p.reopening = null;
            p.tell("reopening-refused");
        } else {
            open(p, now);
        }
    }

    private static boolean mayOpenAgain(Promise p, Instant now) {
        var ended = switch (p.state) {
            case ASSESSED, CLOSED_IMPLEMENTED, CLOSED_NOT_IMPLEMENTED -> true;
            case IN_IMPLEMENTATION -> !p.published().isEmpty();
            case LAPSED -> !p.givenOn && p.openReport().isEmpty();
            default -> false;
        };
        return ended && p.appealSince == null && p.isWorthReporting() && p.trackingEnds.isAfter(now);
    }

    /** What waits for the other's word is pointless now. */
    static void lapse(Promise p) {
        if (p.reopening != null) {
            p.tell("reopening-lapsed");
            p.reopening = null;
        }
    }

    /** A closing that the organiser has proposed lies with the chair of the last panel. */
    static void handOn(Promise p, @Nullable String chair) {
        if (p.closing != null && p.closing.as() == Role.ORGANISER) {
            p.closing = new Proposal(p.closing.as(), p.closing.by(), null, chair == null ? Set.of() : Set.of(chair));
        }
    }

    /** Neither confirmed nor refused in time. */
    static void closingLapses(Promise p) {
        p.closing = null;
        p.tell("closing-lapsed");
    }

    static void closingIsOver(Promise p) {
        p.closing = null;
        p.deadlines.remove(DeadlineKind.CLOSING_LAPSES);
    }

    static void refuseClosing(Promise p, Person who, String reason, Instant now) {
        FORBIDDEN.when(!seals(p, who) && !who.is(Role.ORGANISER));
        Time.settle(p, now);
        var as = seals(p, who) ? Role.PANEL_CHAIR : Role.ORGANISER;
        WRONG_STATE.when(p.isClosed() || p.closing == null || p.closing.as() == as || p.closing.by().equals(who.name()));
        RULE_VIOLATION.when(reason.isBlank());
        closingIsOver(p);
        p.tell("closing-refused");
    }

    private static void open(Promise p, Instant now) {
        if (p.isClosed()) {
            Clearances.again(p, now);
            p.deadlines.put(DeadlineKind.TRACKING_ENDS, p.trackingEnds);
            p.published().stream().reduce((a, b) -> b).filter(board -> !board.contested && board.appealEnds != null && !board.appealEnds.isBefore(now))
                    .ifPresent(board -> p.deadlines.put(DeadlineKind.APPEAL_ENDS, Objects.requireNonNull(board.appealEnds)));
        }
        p.state = CommitmentState.REOPENED;
        Answers.nothingDue(p);
        p.reopening = null;
        closingIsOver(p);
        p.reopenedAt = now;
        p.tell("reopened");
    }

    private static boolean seals(Promise p, Person who) {
        return Panels.chairs(p.lastBoard(), who) && !who.isOf(p.party);
    }

    private static void requireBetweenCycles(Promise p) {
        WRONG_STATE.when(p.appealSince != null || p.state != CommitmentState.ASSESSED && p.state != CommitmentState.IN_IMPLEMENTATION);
    }

    static void closeImplemented(Promise p, Person who, String reason, Instant now) {
        FORBIDDEN.when(!seals(p, who));
        Time.settle(p, now);
        requireBetweenCycles(p);
        RULE_VIOLATION.when(reason.isBlank() || !isImplemented(p));
        Answers.close(p, CommitmentState.CLOSED_IMPLEMENTED, now);
    }

    static void closeNotImplemented(Promise p, Person who, String reason, Instant now) {
        FORBIDDEN.when(!seals(p, who) && !who.is(Role.ORGANISER));
        Time.settle(p, now);
        requireBetweenCycles(p);
        RULE_VIOLATION.when(reason.isBlank() || !hasFailed(p, now));
        var as = seals(p, who) ? Role.PANEL_CHAIR : Role.ORGANISER;
        if (p.closing == null) {
            var chair = p.lastBoard().map(board -> board.chair).orElse(null);
            p.closing = new Proposal(as, who.name(), null, as == Role.ORGANISER && chair != null ? Set.of(chair) : Set.of());
            p.lapses = p.edition.days.after(now, 20);
            p.deadlines.put(DeadlineKind.CLOSING_LAPSES, p.lapses);
            p.tell("closing-proposed");
            return;
        }
        WRONG_STATE.when(p.closing.as() == as || p.closing.by().equals(who.name()));
        Answers.close(p, CommitmentState.CLOSED_NOT_IMPLEMENTED, now);
    }

    /** What was found of each cycle that asked and counts since a reopening, oldest first. */
    private static List<Optional<AssessmentLevel>> findings(Promise p) {
        return p.reports.stream().filter(report -> !report.isUnsent()).map(report -> counted(p, report.cycle)).toList();
    }

    private static Optional<AssessmentLevel> counted(Promise p, Cycle cycle) {
        var since = p.published().stream().filter(board -> board.cycle == cycle)
                .filter(board -> p.reopenedAt == null || Objects.requireNonNull(board.publishedAt).isAfter(p.reopenedAt)).toList();
        return since.stream().filter(board -> board.level != AssessmentLevel.NO_QUORUM).reduce((a, b) -> b)
                .or(() -> since.stream().reduce((a, b) -> b)).map(board -> Objects.requireNonNull(board.level));
    }

    private static boolean isImplemented(Promise p) {
        var findings = findings(p);
        var last = findings.size() - 1;
        while (last >= 0 && findings.get(last).filter(level -> level != AssessmentLevel.NO_QUORUM).isEmpty()) {
            last--;
        }
        return last >= 0 && is(findings.get(last), AssessmentLevel.COMPLETE)
                && (p.oneOff || last >= 1 && is(findings.get(last - 1), AssessmentLevel.COMPLETE));
    }

    private static boolean is(Optional<AssessmentLevel> found, AssessmentLevel level) {
        return found.filter(level::equals).isPresent();
    }

    /** No more than limited in the last cycle after the target that found something; by the verdict before where all after it were silent. */
    private static boolean hasFailed(Promise p, Instant now) {
        var target = p.target == null ? p.lastStep : p.target;
        if (target == null) {
            return false;
        }
        var after = p.reports.stream().filter(report -> !report.isUnsent()).filter(report -> now.isAfter(report.cycle.closesAt) && report.cycle.closes.isAfter(target)).toList();
        var last = after.stream().flatMap(report -> counted(p, report.cycle).stream()).reduce((a, b) -> b)
                .or(() -> p.reports.stream().filter(report -> !report.cycle.closes.isAfter(target))
                        .flatMap(report -> counted(p, report.cycle).stream()).filter(level -> level != AssessmentLevel.NO_QUORUM).reduce((a, b) -> b));
        return !after.isEmpty() && last.filter(level -> Set.of(AssessmentLevel.NO_EVIDENCE, AssessmentLevel.NOT_STARTED, AssessmentLevel.LIMITED,
                AssessmentLevel.REGRESSION).contains(level)).isPresent();
    }
}
