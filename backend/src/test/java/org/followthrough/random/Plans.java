package org.followthrough.random;

import java.time.LocalDate;
import org.followthrough.reporting.ReportState;
import org.jspecify.annotations.Nullable;

/** A plan belongs to its cycle: once a report was asked for, a changed one counts from the next on (decision 41). */
final class Plans {

    private Plans() {
    }

    /** What a position plans: by when, and its one milestone, if it has one. */
    record Plan(@Nullable LocalDate target, @Nullable LocalDate step) {
    }

    static void give(Promise p, Plan plan) {
        if (p.reports.stream().allMatch(report -> report.voluntary || report.state == ReportState.NOTHING_REPORTED)) {
            count(p, plan);
        } else {
            p.nextPlan = plan;
        }
    }

    /** The next cycle asks. */
    static void cycleOpens(Promise p) {
        if (p.nextPlan != null) {
            count(p, p.nextPlan);
        }
    }

    /** A milestone that is claimed stays in every later plan. */
    private static void count(Promise p, Plan plan) {
        p.nextPlan = null;
        p.target = plan.target();
        p.planned = plan.step() != null || p.planned && p.claimed;
        p.lastStep = plan.step() != null ? plan.step() : p.claimed ? p.lastStep : null;
    }

    /** A cleared report claims the milestone, takes its claim back, or says nothing of it. */
    static void claimed(Promise p, Report report) {
        p.claimed = report.claims || p.claimed && !report.unclaims;
    }
}
