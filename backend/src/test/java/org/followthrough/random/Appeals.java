package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.identity.Role;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.ReopeningDecision;

/** Appeals and second panels (method, section 3). */
final class Appeals {

    private static final int WINDOW = 20;
    private static final int DECISION = 10;

    private Appeals() {
    }

    private static Optional<Board> lastPublished(Promise p) {
        return p.published().isEmpty() ? Optional.empty() : Optional.of(p.published().getLast());
    }

    static void lodge(Promise p, Person who, String reason, Instant now) {
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() && (!isClosedByPanel(p) || !p.trackingEnds.isAfter(now)));
        var board = lastPublished(p);
        WRONG_STATE.when(board.isEmpty() || board.get().contested || board.get().appealEnds == null || now.isAfter(board.get().appealEnds));
        RULE_VIOLATION.when(reason.isBlank());
        Reopenings.lapse(p);
        p.contested = board.orElseThrow();
        p.contested.contested = true;
        p.appealSince = now;
        p.deadlines.remove(DeadlineKind.APPEAL_ENDS);
        p.deadlines.put(DeadlineKind.APPEAL_DECISION, p.edition.days.after(now, DECISION));
        p.tell("appeal-lodged");
    }

    private static boolean isClosedByPanel(Promise p) {
        return p.state == CommitmentState.CLOSED_IMPLEMENTED || p.state == CommitmentState.CLOSED_NOT_IMPLEMENTED;
    }

    static void decide(Promise p, Person who, ReopeningDecision decision, String reason, Instant now) {
        var board = Optional.ofNullable(p.contested).or(() -> lastPublished(p));
        var judge = (who.is(Role.ORGANISER) || who.is(Role.PANEL_CHAIR)) && !who.isOf(p.party);
        FORBIDDEN.when(!judge || decision == ReopeningDecision.REFUSE && Panels.chairs(board, who));
        Time.settle(p, now);
        WRONG_STATE.when(p.contested == null || p.appealAccepted);
        RULE_VIOLATION.when(reason.isBlank());
        p.deadlines.remove(DeadlineKind.APPEAL_DECISION);
        if (decision == ReopeningDecision.CONFIRM) {
            accepted(p, now);
        } else {
            p.tell("appeal-refused");
            ends(p);
        }
    }

    /** Accepted by somebody, or because nobody decided in time. */
    static void accepted(Promise p, Instant at) {
        p.appealAccepted = true;
        p.tell("appeal-accepted");
        beginIfPossible(p, at);
    }

    static void beginIfPossible(Promise p, Instant at) {
        if (!p.appealAccepted || isHeard(p) || !p.isBetweenCycles() && !p.isClosed()) {
            return;
        }
        if (p.isClosed() && !p.trackingEnds.isAfter(at)) {
            p.tell("appeal-lapsed");
            ends(p);
            return;
        }
        if (p.isClosed()) {
            Clearances.again(p, at);
            p.deadlines.put(DeadlineKind.TRACKING_ENDS, p.trackingEnds);
        }
        p.state = CommitmentState.REOPENED;
        Reopenings.closingIsOver(p);
        p.tell("second-panel-called");
        Panels.draw(p, Objects.requireNonNull(p.contested).cycle, true, at);
    }


    private static boolean isHeard(Promise p) {
        return p.boards.getLast().second && p.boards.getLast().cycle == Objects.requireNonNull(p.contested).cycle;
    }

    private static void ends(Promise p) {
        p.contested = null;
        p.appealAccepted = false;
        p.appealSince = null;
    }

    static void published(Promise p, Board board, Instant at) {
        Reopenings.lapse(p);
        if (board.second) {
            ends(p);
            return;
        }
        if (p.contested != null) {
            p.deadlines.remove(DeadlineKind.APPEAL_DECISION);
            p.tell("appeal-overtaken");
            ends(p);
        }
        if (board.level != AssessmentLevel.NO_QUORUM) {
            board.appealEnds = p.edition.days.after(at, WINDOW);
            p.deadlines.put(DeadlineKind.APPEAL_ENDS, board.appealEnds);
        }
    }
}
