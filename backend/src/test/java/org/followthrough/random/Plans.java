package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Decision;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Role;
import org.followthrough.reporting.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * A plan belongs to its cycle: once a report was asked for, a changed one counts from the next on (decision 41). Where no position is asked
 * for it is given by itself, and waits for clearance where there is one.
 */
final class Plans {

    static final Plan NONE = new Plan(null, null, null);

    private Plans() {
    }

    /** What a position or a plan by itself says: who leads, by when, and its one milestone, if it has one. */
    record Plan(@Nullable String lead, @Nullable LocalDate target, @Nullable LocalDate step) {
    }

    /** What came of a plan that became public. */
    enum Given {
        FIRST, CHANGED, AS_IT_WAS
    }

    static Given give(Promise p, Plan plan) {
        var before = p.plan;
        if (plan.equals(before == null ? NONE : before)) {
            return Given.AS_IT_WAS;
        }
        p.plan = plan;
        if (p.reports.stream().allMatch(report -> report.voluntary || report.state == ReportState.NOTHING_REPORTED)) {
            count(p, plan);
        } else {
            p.nextPlan = plan;
        }
        return before == null ? Given.FIRST : Given.CHANGED;
    }

    /** The next cycle asks. */
    static void cycleOpens(Promise p) {
        if (p.nextPlan != null) {
            count(p, p.nextPlan);
            p.tell("plan-counts");
        }
    }

    /** A milestone that is claimed stays in every later plan. */
    private static void count(Promise p, Plan plan) {
        p.nextPlan = null;
        p.target = plan.target();
        p.planned = plan.step() != null || p.planned && p.claimed;
        p.lastStep = plan.step() != null ? plan.step() : p.claimed ? p.lastStep : null;
        p.plan = new Plan(plan.lead(), plan.target(), p.planned ? p.lastStep : null);
    }

    /** A cleared report claims the milestone, takes its claim back, or says nothing of it. */
    static void claimed(Promise p, Report report) {
        p.claimed = report.claims || p.claimed && !report.unclaims;
    }

    /** No position is asked for: the focal point gives a plan, which needs what an acceptance needs. */
    static void submit(Promise p, Person who, Plan plan, Instant now) {
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.position != null || p.waitingPlan != null);
        RULE_VIOLATION.when(plan.lead() == null || plan.lead().isBlank() || plan.target() == null && plan.step() == null
                || plan.target() != null && plan.target().isBefore(Objects.requireNonNull(p.assigned)));
        p.tell("plan-submitted");
        p.waitingPlan = plan;
        if (p.edition.has(ProfileStep.CLEARANCE)) {
            Clearances.lay(p, DeadlineKind.PLAN_CLEARANCE, now);
        } else {
            clear(p);
        }
    }

    static void decide(Promise p, Person who, Decision decision, String reason, Instant now) {
        FORBIDDEN.when(!who.is(Role.CLEARING_OFFICER, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.waitingPlan == null);
        RULE_VIOLATION.when(decision == Decision.RETURN && reason.isBlank());
        if (decision == Decision.CLEAR) {
            clear(p);
        } else {
            p.waitingPlan = null;
            Clearances.done(p, DeadlineKind.PLAN_CLEARANCE);
            p.tell("plan-returned");
        }
    }

    private static void clear(Promise p) {
        var plan = Objects.requireNonNull(p.waitingPlan);
        p.waitingPlan = null;
        Clearances.done(p, DeadlineKind.PLAN_CLEARANCE);
        p.lead = plan.lead();
        p.tell(switch (give(p, plan)) {
            case FIRST -> "plan-given";
            case CHANGED -> "plan-changed";
            case AS_IT_WAS -> "plan-as-it-was";
        });
    }
}
