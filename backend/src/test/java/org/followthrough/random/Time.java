package org.followthrough.random;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;

/** What passes by time alone, each at its own instant (method, sections 3 and 7). */
final class Time {

    private Time() {
    }

    static Optional<Map.Entry<DeadlineKind, Instant>> next(Promise p) {
        return p.deadlines.entrySet().stream().min(Map.Entry.<DeadlineKind, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::copyOf);
    }

    /** When something happens to it next. */
    static Optional<Instant> nextMoment(Promise p) {
        return Stream.concat(next(p).map(Map.Entry::getValue).stream(), Ladder.next(p).stream()).min(Instant::compareTo);
    }

    /** What every command does first. */
    static void settle(Promise p, Instant now) {
        for (var next = next(p); next.filter(one -> one.getValue().isBefore(now)).isPresent(); next = next(p)) {
            pass(p, next.get().getKey(), next.get().getValue(), now);
        }
    }

    /** The first deadline that lies at an instant or before it, or the first step of the ladder; false where there is none. */
    static boolean passOne(Promise p, Instant until) {
        var climbs = Ladder.next(p).filter(at -> !at.isAfter(until));
        var next = next(p).filter(one -> !one.getValue().isAfter(climbs.orElse(until)));
        next.ifPresentOrElse(one -> pass(p, one.getKey(), one.getValue(), until), () -> climbs.ifPresent(at -> Ladder.climb(p, at)));
        return next.isPresent() || climbs.isPresent();
    }

    private static void pass(Promise p, DeadlineKind kind, Instant at, Instant now) {
        p.deadlines.remove(kind);
        switch (kind) {
            case ANSWER_DUE -> SideWays.unanswered(p, at);
            case REASSIGN_DUE -> p.tell("reassignment-overdue");
            case CLOSING_LAPSES -> Reopenings.closingLapses(p);
            case OBJECTION_ENDS -> {
                objectionEnds(p);
                p.tell("objection-window-ended");
            }
            case RESPONSE_DUE -> {
                objectionEnds(p);
                p.lateness = Lateness.LATE;
                p.tell("response-late");
                Ladder.climb(p, at);
            }
            case NO_RESPONSE -> silence(p, at);
            case REPORT_DUE -> late(p, Lateness.LATE, at);
            case REPORT_VERY_LATE -> late(p, Lateness.VERY_LATE, at);
            case REPORT_CLOSES -> Reporting.nothing(p, at);
            case SEATS_DECLARED -> {
                p.drawn = true;
                p.drawnAt = at;
            }
            case CONSENSUS_OPENS -> Panels.roundIsDue(p, p.boards.getLast(), at);
            case REVIEW_ENDS -> Panels.seal(p, p.boards.getLast(), at);
            case REPLY_ENDS -> {
                p.tell("reply-window-passed");
                Panels.publish(p, p.boards.getLast(), at);
            }
            case APPEAL_DECISION -> Appeals.accepted(p, at);
            case APPEAL_ENDS -> p.tell("appeal-window-ended");
            case PLAN_CLEARANCE, INSTITUTIONS_CLEARANCE, STATEMENT_CLEARANCE -> Clearances.passes(p, kind, at, now);
            case TRACKING_ENDS -> Answers.close(p, CommitmentState.LAPSED, at);
        }
    }

    private static void objectionEnds(Promise p) {
        p.state = p.state == CommitmentState.ASSIGNED ? CommitmentState.AWAITING_RESPONSE : p.state;
    }

    private static void silence(Promise p, Instant at) {
        objectionEnds(p);
        p.position = Position.NO_RESPONSE;
        p.lateness = Lateness.VERY_LATE;
        p.tell("no-response-recorded");
        Ladder.climb(p, at);
        SideWays.requestIsOver(p);
    }

    private static void late(Promise p, Lateness lateness, Instant at) {
        p.lateness = lateness;
        p.tell("report-late");
        Ladder.climb(p, at);
    }
}
