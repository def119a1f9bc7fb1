package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Side;
import org.followthrough.identity.Role;
import org.followthrough.random.Promise.Extension;
import org.jspecify.annotations.Nullable;

/** Clarification, more time, and transfer (method, section 3). */
final class SideWays {

    private static final Set<DeadlineKind> STOPPING = Set.of(DeadlineKind.OBJECTION_ENDS, DeadlineKind.RESPONSE_DUE, DeadlineKind.NO_RESPONSE,
            DeadlineKind.REPORT_DUE, DeadlineKind.REPORT_VERY_LATE);

    private SideWays() {
    }

    private static Optional<Side> side(Promise p, Person who) {
        return who.is(Role.FOCAL_POINT, p.party) ? Optional.of(Side.ADDRESSEE)
                : who.is(Role.ORGANISER) ? Optional.of(Side.ORGANISER) : Optional.empty();
    }

    static void ask(Promise p, Person who, String text, Instant now) {
        var side = side(p, who);
        FORBIDDEN.when(side.isEmpty());
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.isStopped() || !isAskedFor(p));
        RULE_VIOLATION.when(text.isBlank());
        p.stoppedIn = p.state;
        p.state = CommitmentState.CLARIFICATION;
        p.asked = side.orElseThrow() == Side.ADDRESSEE ? Side.ORGANISER : Side.ADDRESSEE;
        stop(p, p.asked, now);
        waitsUntil(p, DeadlineKind.ANSWER_DUE, now);
        p.tell("clarification-asked");
    }

    static void answer(Promise p, Person who, String text, Instant now) {
        var side = side(p, who);
        FORBIDDEN.when(side.isEmpty() || answers(p).filter(asked -> asked != side.get()).isPresent());
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || answers(p).isEmpty());
        RULE_VIOLATION.when(text.isBlank());
        p.tell("clarification-answered");
        if (p.asked != null) {
            resume(p, now, closing(p));
        } else {
            p.unanswered.removeLast();
        }
    }

    /** Who may answer: the side that is asked now, else the one that left the last question unanswered. */
    private static Optional<Side> answers(Promise p) {
        return p.asked != null ? Optional.of(p.asked) : p.unanswered.isEmpty() ? Optional.empty() : Optional.of(p.unanswered.getLast());
    }

    static void withdraw(Promise p, Person who, Instant now) {
        var side = side(p, who);
        FORBIDDEN.when(side.isEmpty() || p.asked != null && p.asked == side.get());
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.asked == null);
        p.tell("clarification-withdrawn");
        resume(p, now, closing(p));
    }

    /** Nobody has answered: the clock runs again by itself, and the question may be answered still. */
    static void unanswered(Promise p, Instant at) {
        p.unanswered.add(Objects.requireNonNull(p.asked));
        p.tell("clarification-unanswered");
        resume(p, at, closing(p));
    }

    private static void waitsUntil(Promise p, DeadlineKind kind, Instant now) {
        p.answerBy = p.edition.days.after(now, p.edition.profile.answer());
        p.deadlines.put(kind, p.answerBy);
    }

    private static void stop(Promise p, Side with, Instant now) {
        p.liesWith = with;
        p.stoppedAt = now;
        STOPPING.forEach(kind -> Optional.ofNullable(p.deadlines.remove(kind)).ifPresent(date -> p.stopped.put(kind, date)));
    }

    static Optional<Instant> closing(Promise p) {
        return Optional.ofNullable(p.deadlines.get(DeadlineKind.REPORT_CLOSES));
    }

    /** The clock runs again: what had not passed is moved by the working days of the pause, at most to the closing of the
     *  cycle, and nothing ends before the day on which the clock runs again. */
    static void resume(Promise p, Instant at, Optional<Instant> closes) {
        if (p.isStopped()) {
            runsAgain(p, at, closes);
            Ladder.climb(p, at);
        }
    }

    /** The same where what was asked is over with it. */
    static void resumeAtClosing(Promise p, Instant at) {
        if (p.isStopped()) {
            runsAgain(p, at, Optional.of(at));
        }
    }

    private static void runsAgain(Promise p, Instant at, Optional<Instant> closes) {
        var moved = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
        p.stopped.forEach((kind, date) -> moved.put(kind, later(p, date, at, closes)));
        if (moved.containsKey(DeadlineKind.RESPONSE_DUE) && moved.containsKey(DeadlineKind.NO_RESPONSE)) {
            var days = p.edition.days;
            var ofSilence = days.between(days.of(p.stopped.get(DeadlineKind.RESPONSE_DUE)), days.of(p.stopped.get(DeadlineKind.NO_RESPONSE)));
            moved.put(DeadlineKind.NO_RESPONSE, days.after(moved.get(DeadlineKind.RESPONSE_DUE), Math.max(0, ofSilence)));
        }
        if (p.isHandedBack()) {
            moved.remove(DeadlineKind.OBJECTION_ENDS);
        }
        p.state = !p.awaitsResponse() ? Objects.requireNonNull(p.stoppedIn)
                : moved.containsKey(DeadlineKind.OBJECTION_ENDS) ? CommitmentState.ASSIGNED : CommitmentState.AWAITING_RESPONSE;
        p.due = moved.getOrDefault(DeadlineKind.RESPONSE_DUE, moved.getOrDefault(DeadlineKind.REPORT_DUE, Objects.requireNonNull(p.due)));
        p.openReport().ifPresent(report -> {
            report.due = moved.getOrDefault(DeadlineKind.REPORT_DUE, report.due);
            report.veryLate = moved.getOrDefault(DeadlineKind.REPORT_VERY_LATE, report.veryLate);
        });
        p.deadlines.putAll(moved);
        p.stopped.clear();
        p.deadlines.remove(DeadlineKind.ANSWER_DUE);
        p.deadlines.remove(DeadlineKind.REASSIGN_DUE);
        if (p.asked != null) {
            p.pauses.add(new Ladder.Pause(Objects.requireNonNull(p.stoppedAt), at));
        }
        p.liesWith = null;
        p.stoppedAt = null;
        p.asked = null;
        p.tell("clock-resumed");
    }

    private static Instant later(Promise p, Instant date, Instant at, Optional<Instant> closes) {
        var days = p.edition.days;
        var pause = days.between(days.of(Objects.requireNonNull(p.stoppedAt)), days.of(at));
        var moved = days.add(days.of(date), pause);
        var later = days.end(moved.isBefore(days.of(at)) ? days.of(at) : moved);
        return closes.filter(end -> end.isBefore(later)).orElse(later);
    }

    static void askForTime(Promise p, Person who, LocalDate until, String reason, Instant now) {
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.isStopped() || !isAskedFor(p) || p.extension != null || now.isAfter(Objects.requireNonNull(p.due)));
        var veryLate = p.deadlines.getOrDefault(veryLate(p), p.due);
        RULE_VIOLATION.when(reason.isBlank() || !isPossible(p, until, now));
        p.extension = new Extension(until, p.due, veryLate);
        p.tell("extension-asked");
    }

    private static boolean isAskedFor(Promise p) {
        return p.inAssignment() && !p.isStopped() || p.state == CommitmentState.REPORT_DUE || p.state == CommitmentState.UNDER_CLEARANCE && p.due != null;
    }

    private static DeadlineKind veryLate(Promise p) {
        return p.awaitsResponse() ? DeadlineKind.NO_RESPONSE : DeadlineKind.REPORT_VERY_LATE;
    }

    private static boolean isPossible(Promise p, LocalDate until, Instant now) {
        var due = p.edition.days.end(until);
        var closes = p.awaitsResponse() ? Optional.<Instant>empty() : closing(p);
        return due.isAfter(now) && due.isAfter(Objects.requireNonNull(p.due)) && closes.filter(due::isAfter).isEmpty()
                && !due.isAfter(p.trackingEnds);
    }

    static void grant(Promise p, Person who, @Nullable LocalDate other, String reason, Instant now) {
        var wish = decidable(p, who, now);
        var until = other == null ? wish.until() : other;
        RULE_VIOLATION.when(reason.isBlank() || !isPossible(p, until, now));
        var days = p.edition.days;
        var due = days.end(until);
        var late = days.end(days.add(until, Math.max(0, days.between(days.of(wish.due()), days.of(wish.veryLate())))));
        var closes = p.awaitsResponse() ? Optional.<Instant>empty() : closing(p);
        extend(p, due, closes.filter(late::isAfter).orElse(late));
        p.extension = null;
        p.tell("extension-granted");
    }

    private static void extend(Promise p, Instant due, Instant late) {
        p.deadlines.put(p.awaitsResponse() ? DeadlineKind.RESPONSE_DUE : DeadlineKind.REPORT_DUE, due);
        p.deadlines.put(veryLate(p), late);
        p.due = due;
        p.lateness = Lateness.ON_TIME;
        p.openReport().ifPresent(report -> {
            report.due = due;
            report.veryLate = late;
        });
    }

    static void refuse(Promise p, Person who, String reason, Instant now) {
        decidable(p, who, now);
        RULE_VIOLATION.when(reason.isBlank());
        p.extension = null;
        p.tell("extension-refused");
    }

    private static Extension decidable(Promise p, Person who, Instant now) {
        FORBIDDEN.when(!who.is(Role.ORGANISER));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.extension == null || p.isStopped());
        return Objects.requireNonNull(p.extension);
    }

    /** What was asked for is over, and nobody has decided. */
    static void requestIsOver(Promise p) {
        if (p.extension != null) {
            p.extension = null;
            p.tell("extension-lapsed");
        }
    }

    static void passOn(Promise p, Person who, String to, String reason, boolean isParty, Instant now) {
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.isHandedBack());
        RULE_VIOLATION.when(to.isBlank() || isParty || reason.isBlank() || p.lead != null && folded(p.lead).equals(folded(to))
                || p.passedOnBy.contains(folded(to)));
        if (p.lead != null) {
            p.passedOnBy.add(folded(p.lead));
        }
        p.lead = to.strip();
        p.tell("passed-on");
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static void handBack(Promise p, Person who, String reason, Instant now) {
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.state != CommitmentState.ASSIGNED || p.isHandedBack() || p.waiting != null);
        RULE_VIOLATION.when(reason.isBlank());
        stop(p, Side.ORGANISER, now);
        waitsUntil(p, DeadlineKind.REASSIGN_DUE, now);
        p.tell("handed-back");
    }

    static void giveBack(Promise p, Person who, String to, String reason, boolean isParty, Instant now) {
        FORBIDDEN.when(!who.is(Role.ORGANISER));
        Time.settle(p, now);
        WRONG_STATE.when(!p.isHandedBack());
        RULE_VIOLATION.when(reason.isBlank() || !to.equals(p.party) && (to.isBlank() || isParty));
        p.lead = to.equals(p.party) ? p.lead : to.strip();
        p.tell("given-back");
        resume(p, now, Optional.empty());
    }

    /** The old one lapses; the new one is another commitment. */
    static void giveOn(Promise p, Person who, String reason, String to, boolean givenAlready, boolean isParty, Instant now) {
        FORBIDDEN.when(!who.is(Role.ORGANISER));
        Time.settle(p, now);
        WRONG_STATE.when(!p.isHandedBack() || givenAlready);
        RULE_VIOLATION.when(reason.isBlank() || !isParty);
        p.givenOn = true;
        p.givenTo = p.ask + "~" + to;
        p.tell("given-on");
        Answers.close(p, CommitmentState.LAPSED, now);
    }
}
