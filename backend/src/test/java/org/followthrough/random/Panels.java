package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.NOT_FOUND;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.STALE;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.identity.Role;
import org.followthrough.random.Board.Seat;
import org.followthrough.reporting.CycleState;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.PanelState;
import org.followthrough.review.RatingDraft;
import org.jspecify.annotations.Nullable;

/** Panels and their ratings until they are sealed, and the right of reply (method, sections 2 D and 3). */
final class Panels {

    private static final int LEFT_FOR_ANOTHER = 3;
    private static final int QUORUM = 3;

    private Panels() {
    }

    static void draw(Promise p, Cycle cycle, boolean second, Instant from) {
        var board = new Board(cycle, second, p.edition.treaties.contains(p.ask), p.edition.days.after(from, cycle.reviewDays));
        p.boards.add(board);
        p.state = CommitmentState.IN_REVIEW;
        p.due = board.ends;
        p.deadlines.put(DeadlineKind.REVIEW_ENDS, board.ends);
        board.drawnAt = from;
        roundBegins(p, board).ifPresent(date -> p.deadlines.put(DeadlineKind.CONSENSUS_OPENS, date));
        p.drawn = true;
        p.drawnAt = from;
        p.tell("panel-drawn");
    }

    /** When the engine opens a consensus round by itself: at most five working days before the end, and not before half of the review is over. */
    private static Optional<Instant> roundBegins(Promise p, Board board) {
        var days = p.edition.days;
        var all = days.between(days.of(board.drawnAt), days.of(board.ends));
        var round = Math.min(5, all / 2);
        return round < 1 ? Optional.empty() : Optional.of(days.after(board.drawnAt, all - round));
    }

    static void roundIsDue(Promise p, Board board, Instant at) {
        if (roundBegins(p, board).filter(date -> date.isAfter(at)).isPresent()) {
            roundBegins(p, board).ifPresent(date -> p.deadlines.put(DeadlineKind.CONSENSUS_OPENS, date));
        } else {
            openIfApart(p, board);
        }
    }

    private static void openIfApart(Promise p, Board board) {
        if (!board.split && isQuorum(p, board.rated()) && spread(board.rated()) > 1) {
            openConsensus(p, board);
        }
    }

    /** When whoever is seated now has to have declared: half of what is left, so that at least three days are left for another. */
    static Optional<Instant> declareBy(Promise p, Board board, Instant seatedAt) {
        var days = p.edition.days;
        var left = days.between(days.of(seatedAt), days.of(board.ends));
        var wait = Math.min(left / 2, left - LEFT_FOR_ANOTHER);
        return wait < 1 ? Optional.empty() : Optional.of(days.after(seatedAt, wait));
    }

    /** The panel's own deadline, as it is set whenever something changes on it. */
    static void awaitDeclarations(Promise p, Board board, Instant at) {
        var silent = board.seats.stream().filter(seat -> !seat.declared).map(seat -> seat.declareBy).filter(Objects::nonNull);
        var vacant = board.complete ? Stream.<Instant>empty() : declareBy(p, board, at).stream();
        Stream.concat(silent, vacant).filter(until -> until.isAfter(at)).min(Instant::compareTo).ifPresentOrElse(
                until -> p.deadlines.put(DeadlineKind.SEATS_DECLARED, until), () -> p.deadlines.remove(DeadlineKind.SEATS_DECLARED));
    }

    private record Desk(Board board, Seat seat) {

        boolean mayRevise() {
            return seat.mayRevise;
        }
    }

    private static Desk desk(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        NOT_FOUND.when(cycle == null || cycle.state == CycleState.PLANNED);
        var code = Objects.requireNonNull(cycle).code;
        FORBIDDEN.when(p.board(code).flatMap(board -> board.seat(who)).filter(seat -> !seat.barred).isEmpty());
        Time.settle(p, now);
        var board = p.board(code).orElseThrow();
        var seat = board.seat(who);
        FORBIDDEN.when(seat.isEmpty());
        WRONG_STATE.when(board.state != PanelState.RATING || p.isClosed());
        return new Desk(board, seat.orElseThrow());
    }

    private static Desk openDesk(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        var desk = desk(p, who, cycle, now);
        WRONG_STATE.when(desk.seat.submitted && !desk.mayRevise());
        return desk;
    }

    static void rate(Promise p, Person who, @Nullable Cycle cycle, RatingDraft draft, boolean stale, Instant now) {
        var desk = openDesk(p, who, cycle, now);
        RULE_VIOLATION.when(contradicts(desk.board, draft));
        STALE.when(stale);
        if (desk.mayRevise()) {
            desk.seat.revision = draft.level();
            desk.seat.rewritten = draft;
            desk.seat.revisionIncomplete = !isComplete(p, desk.board, draft);
            desk.seat.revisionCites = !draft.evidence().isEmpty();
            return;
        }
        declare(p, desk, now);
        desk.seat.level = draft.level();
        desk.seat.written = draft;
        desk.seat.incomplete = !isComplete(p, desk.board, draft);
        desk.seat.cites = !draft.evidence().isEmpty();
    }

    private static boolean contradicts(Board board, RatingDraft draft) {
        var grade = draft.evidenceGrade();
        return Treaties.isOffTheLadder(draft) || board.onLadder && Treaties.contradicts(draft) || draft.level() == AssessmentLevel.NO_QUORUM
                || draft.level() == AssessmentLevel.SUBSTANTIAL && grade == EvidenceGrade.WEAK
                || draft.level() == AssessmentLevel.COMPLETE && grade != null && grade != EvidenceGrade.STRONG;
    }

    private static boolean isComplete(Promise p, Board board, RatingDraft draft) {
        var level = draft.level();
        return level != null && (level == AssessmentLevel.NO_EVIDENCE || draft.evidenceGrade() != null)
                && (level != AssessmentLevel.REGRESSION || !draft.evidence().isEmpty())
                && (!draft.comment().isBlank() || level != AssessmentLevel.SUBSTANTIAL)
                && (board.onLadder ? Treaties.isExplained(draft) : !draft.comment().isBlank() || level != AssessmentLevel.COMPLETE || !p.planned);
    }

    static void submit(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        var desk = openDesk(p, who, cycle, now);
        var seat = desk.seat;
        lookAgain(p, desk.board, seat);
        if (desk.mayRevise()) {
            RULE_VIOLATION.when(seat.revision != null ? seat.revisionIncomplete : seat.incomplete);
            revise(p, seat, true);
            return;
        }
        RULE_VIOLATION.when(seat.level == null || seat.incomplete);
        seat.submitted = true;
        p.tell("rating-submitted");
        if (roundBegins(p, desk.board).filter(date -> date.isBefore(now)).isPresent()) {
            openIfApart(p, desk.board);
        }
    }

    /** What a rating needs is judged when it is submitted: the addressee's plan may be another by then. */
    private static void lookAgain(Promise p, Board board, Seat seat) {
        seat.incomplete = seat.written != null && !isComplete(p, board, seat.written);
        seat.revisionIncomplete = seat.rewritten != null && !isComplete(p, board, seat.rewritten);
    }

    static void standBy(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        var desk = desk(p, who, cycle, now);
        WRONG_STATE.when(!desk.mayRevise());
        revise(p, desk.seat, false);
    }

    private static void revise(Promise p, Seat seat, boolean takes) {
        if (takes && seat.revision != null) {
            seat.level = seat.revision;
            seat.cites = seat.revisionCites;
        }
        seat.mayRevise = false;
        p.tell("rating-revised");
    }

    static void declare(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        declare(p, desk(p, who, cycle, now), now);
    }

    private static void declare(Promise p, Desk desk, Instant now) {
        if (!desk.seat.declared) {
            desk.seat.declared = true;
            awaitDeclarations(p, desk.board, now);
            p.tell("seat-taken");
        }
    }

    static void giveBack(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        var desk = desk(p, who, cycle, now);
        WRONG_STATE.when(desk.seat.submitted);
        desk.board.seats.remove(desk.seat);
        drawnAgain(p, now);
        p.tell("seat-given-back");
    }

    /** Who is there now is seen afterwards. */
    static void drawnAgain(Promise p, Instant now) {
        p.drawn = true;
        p.drawnAt = now;
    }

    private static Board chaired(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        NOT_FOUND.when(cycle == null || cycle.state == CycleState.PLANNED);
        var code = Objects.requireNonNull(cycle).code;
        FORBIDDEN.when(!chairs(p.board(code), who));
        Time.settle(p, now);
        FORBIDDEN.when(!chairs(p.board(code), who));
        var board = p.board(code).orElseThrow();
        WRONG_STATE.when(p.isClosed() || board.state != PanelState.RATING);
        return board;
    }

    static boolean chairs(Optional<Board> board, Person who) {
        return who.is(Role.PANEL_CHAIR) && board.filter(one -> who.name().equals(one.chair)).isPresent();
    }

    static void chairDeclares(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        var board = chaired(p, who, cycle, now);
        if (!board.chairDeclared) {
            board.chairDeclared = true;
            p.tell("seat-taken");
        }
    }

    static void chairGivesBack(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        chairLeaves(p, chaired(p, who, cycle, now), now);
    }

    static void chairLeaves(Promise p, Board board, Instant now) {
        board.chair = null;
        board.chairDeclared = false;
        drawnAgain(p, now);
        p.tell("chair-passed-on");
    }

    static void seal(Promise p, Person who, @Nullable Cycle cycle, boolean tooLong, Instant now) {
        var board = chaired(p, who, cycle, now);
        WRONG_STATE.when(!isQuorum(p, board.rated()));
        RULE_VIOLATION.when(tooLong);
        board.chairDeclared = true;
        if (!board.split && spread(board.rated()) > 1) {
            openConsensus(p, board);
        } else {
            seal(p, board, now);
        }
    }

    private static void openConsensus(Promise p, Board board) {
        board.split = true;
        p.deadlines.remove(DeadlineKind.CONSENSUS_OPENS);
        board.rated().forEach(seat -> seat.mayRevise = true);
        p.tell("consensus-opened");
    }

    /** Sealed by the chair, or by the engine when the time is over. */
    static void seal(Promise p, Board board, Instant at) {
        board.state = PanelState.SEALED;
        board.level = level(p, board.rated());
        board.replyEnds = p.edition.days.after(at, board.cycle.replyDays);
        p.state = CommitmentState.RIGHT_OF_REPLY;
        p.due = board.replyEnds;
        p.deadlines.remove(DeadlineKind.REVIEW_ENDS);
        p.deadlines.remove(DeadlineKind.SEATS_DECLARED);
        p.deadlines.remove(DeadlineKind.CONSENSUS_OPENS);
        p.deadlines.put(DeadlineKind.REPLY_ENDS, board.replyEnds);
        p.tell("assessment-sealed");
    }

    static boolean isQuorum(Promise p, List<Seat> rated) {
        return rated.size() >= QUORUM && rated.stream().anyMatch(seat -> seat.diaspora)
                && (!p.government || rated.stream().map(seat -> seat.sector).filter(Objects::nonNull).distinct().count() >= QUORUM);
    }

    private static int step(@Nullable AssessmentLevel level) {
        return switch (Objects.requireNonNull(level)) {
            case COMPLETE -> 3;
            case SUBSTANTIAL -> 2;
            case LIMITED -> 1;
            default -> 0;
        };
    }

    private static int spread(List<Seat> rated) {
        var steps = rated.stream().mapToInt(seat -> step(seat.level)).summaryStatistics();
        return steps.getMax() - steps.getMin();
    }

    /** The median of all, the lower of two middles; more than half no evidence, two thirds regression. */
    private static AssessmentLevel level(Promise p, List<Seat> rated) {
        if (!isQuorum(p, rated)) {
            return AssessmentLevel.NO_QUORUM;
        }
        var size = rated.size();
        if (2 * rated.stream().filter(seat -> seat.level == AssessmentLevel.NO_EVIDENCE).count() > size) {
            return AssessmentLevel.NO_EVIDENCE;
        }
        if (3 * rated.stream().filter(seat -> seat.level == AssessmentLevel.REGRESSION && seat.cites).count() >= 2L * size) {
            return AssessmentLevel.REGRESSION;
        }
        var median = rated.stream().map(seat -> step(seat.level)).sorted().toList().get((size - 1) / 2);
        return List.of(AssessmentLevel.NOT_STARTED, AssessmentLevel.LIMITED, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.COMPLETE).get(median);
    }

    static void reply(Promise p, Person who, @Nullable Cycle cycle, boolean disputes, String text, Instant now) {
        NOT_FOUND.when(cycle == null || cycle.state == CycleState.PLANNED);
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        var board = p.board(Objects.requireNonNull(cycle).code);
        WRONG_STATE.when(board.filter(one -> one.state == PanelState.SEALED).isEmpty());
        RULE_VIOLATION.when(text.isBlank());
        board.orElseThrow().disputed = disputes;
        p.deadlines.remove(DeadlineKind.REPLY_ENDS);
        p.tell("replied");
        publish(p, board.orElseThrow(), now);
    }

    static void publish(Promise p, Board board, Instant at) {
        board.state = PanelState.PUBLISHED;
        board.publishedAt = at;
        p.state = CommitmentState.ASSESSED;
        Answers.nothingDue(p);
        p.tell("assessment-published");
        Appeals.published(p, board, at);
    }

    static void end(Board board) {
        if (board.state != PanelState.PUBLISHED) {
            board.state = PanelState.ENDED;
        }
    }
}
