package org.followthrough.random;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.forum.ProfileStep;
import org.followthrough.workflow.WorkItemKind;

/** What waits for clearance though nobody outside asks for it: by when it is to be cleared, and what comes of it then (decision 48). */
final class Clearances {

    static final Map<DeadlineKind, WorkItemKind> WORK = Map.of(DeadlineKind.PLAN_CLEARANCE, WorkItemKind.CLEAR_PLAN,
            DeadlineKind.INSTITUTIONS_CLEARANCE, WorkItemKind.CLEAR_INSTITUTIONS, DeadlineKind.STATEMENT_CLEARANCE, WorkItemKind.CLEAR_STATEMENT);
    private static final int SECOND = 5;
    private static final int OFFICE = 10;

    private Clearances() {
    }

    /** Lies on the desk from now on, with its own days. */
    static void lay(Promise p, DeadlineKind kind, Instant now) {
        var due = p.edition.days.after(now, p.edition.profile.answer());
        p.clearances.put(kind, due);
        p.lateClearances.remove(kind);
        p.deadlines.put(kind, due);
    }

    static void done(Promise p, DeadlineKind kind) {
        p.clearances.remove(kind);
        p.lateClearances.remove(kind);
        p.deadlines.remove(kind);
    }

    /** Nothing waits for what is closed, but what waits for the coordinator of a group that outlives it. */
    static void closed(Promise p, Instant at) {
        p.clearances.clear();
        p.lateClearances.clear();
        if (p.statementWaits) {
            lay(p, DeadlineKind.STATEMENT_CLEARANCE, at);
        }
    }

    /** What its closing took off the desk lies there again. */
    static void again(Promise p, Instant at) {
        if (p.waitingPlan != null) {
            lay(p, DeadlineKind.PLAN_CLEARANCE, at);
        }
        if (p.waitingSupporters != null) {
            lay(p, DeadlineKind.INSTITUTIONS_CLEARANCE, at);
        }
    }

    /** It is late from its date on, and goes up the ladder inside its party where there is one. */
    static void passes(Promise p, DeadlineKind kind, Instant at, Instant now) {
        var due = Objects.requireNonNull(p.clearances.get(kind));
        p.lateClearances.add(kind);
        if (at.equals(due)) {
            p.tell("clearance-late");
        }
        if (p.edition.has(ProfileStep.ESCALATION)) {
            climb(p, kind, due, now.isAfter(at) ? now : at);
        }
    }

    private static void climb(Promise p, DeadlineKind kind, Instant due, Instant now) {
        var days = p.edition.days;
        var late = Math.max(0, days.between(days.of(due), LocalDate.ofInstant(now, days.zone()).minusDays(1)));
        p.tell("clearance-escalated " + (late < SECOND ? "reminder" : late < OFFICE ? "second-focal-point" : "clearing-office"));
        if (late < OFFICE) {
            p.deadlines.put(kind, days.after(due, late < SECOND ? SECOND : OFFICE));
        }
    }
}
