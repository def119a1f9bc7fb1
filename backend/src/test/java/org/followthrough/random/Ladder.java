package org.followthrough.random;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.commitment.Lateness;
import org.followthrough.forum.ProfileStep;

/** The steps that lateness brings, each once for one due date (features, row E5; the table that organisers read). */
final class Ladder {

    private static final List<String> STEPS = List.of("reminder", "second-focal-point", "clearing-office", "organiser", "public-mark");
    private static final int LAST = STEPS.size() - 1;
    /** From which working day after the due date on. */
    private static final int[] OF_RESPONSES = {0, 3, 5, 8};
    private static final int[] OF_REPORTS = {0, 5, 10, 15};
    private static final int NONE = -1;

    private Ladder() {
    }

    /** A time for which the clock stood still. */
    record Pause(Instant since, Instant until) {
    }

    static void climb(Promise p, Instant at) {
        p.climbsAt = null;
        if (!p.edition.has(ProfileStep.ESCALATION) || p.isStopped() || !isLate(p)) {
            return;
        }
        if (!Objects.equals(p.due, p.climbedFor)) {
            p.climbedFor = p.due;
            p.climbed = NONE;
        }
        var reached = p.lateness == Lateness.VERY_LATE ? LAST : reached(p, at);
        while (p.climbed < reached) {
            p.climbed++;
            p.tell("escalated " + STEPS.get(p.climbed));
        }
        p.climbsAt = reached + 1 < LAST ? ends(p, days(p)[reached + 1]) : null;
    }

    /** When the next step may come by days alone; none for what is not late any more, or by another date. */
    static Optional<Instant> next(Promise p) {
        return Optional.ofNullable(p.climbsAt).filter(at -> !p.isClosed() && isLate(p) && Objects.equals(p.due, p.climbedFor));
    }

    private static boolean isLate(Promise p) {
        return p.lateness == Lateness.LATE || p.lateness == Lateness.VERY_LATE;
    }

    private static int[] days(Promise p) {
        return p.awaitsResponse() ? OF_RESPONSES : OF_REPORTS;
    }

    private static int reached(Promise p, Instant at) {
        var reached = 0;
        for (var step = 1; step < LAST; step++) {
            reached = ends(p, days(p)[step]).isAfter(at) ? reached : step;
        }
        return reached;
    }

    /** The end of the working day by which something is late by so many, those of a stopped clock left out. */
    private static Instant ends(Promise p, int days) {
        var due = due(p);
        var counted = p.edition.days;
        var paused = p.pauses.stream().filter(pause -> pause.until().isAfter(due)).mapToInt(pause -> Math.max(0,
                counted.between(counted.of(pause.since().isBefore(due) ? due : pause.since()), counted.of(pause.until())))).sum();
        return counted.after(due, days + paused);
    }

    private static Instant due(Promise p) {
        return Objects.requireNonNull(p.due);
    }
}
