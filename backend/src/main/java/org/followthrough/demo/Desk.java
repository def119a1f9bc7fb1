package org.followthrough.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.reporting.indicators.Baseline;
import org.followthrough.reporting.indicators.IndicatorPlan;
import org.jspecify.annotations.Nullable;

/** What goes on at focal points' desks while reports are written: parts asked of institutions, and what comes back from clearance. */
record Desk(List<Clerk> clerks, List<Ask> asks, List<Sign> signs, List<Revision> revisions, List<Measure> measures, List<Gone> gone,
        List<Support> supports, List<Done> actions, List<Handed> plans,
        List<Slip> slips) {

    private static final String FILE = "desk.json";

    static Desk read() {
        return DemoFiles.one(FILE, Desk.class);
    }

    /** Who contributes for one institution. */
    record Clerk(String name, String party, String institution) {
    }

    /** An institution that is asked for its part. */
    record Ask(String ref, String cycle, String institution, String level, LocalDate due, String question, Instant at,
            @Nullable Instant remindAt, @Nullable Instant withdrawAt) {
    }

    /** A part that is signed, and taken into the text. */
    record Sign(String by, String ref, String cycle, String institution, String text, Instant at, @Nullable Instant takenAt) {
    }

    /** A report that comes back from clearance and is sent again with changes. */
    record Revision(String ref, String cycle, Instant returnAt, String reason, String text, String nextStep, Instant submitAt) {
    }

    /** An indicator with what was measured. */
    record Measure(String ref, Instant at, String title, String unit, @Nullable Baseline baseline, @Nullable BigDecimal target,
            @Nullable LocalDate targetDate, List<Taken> values) {

        IndicatorPlan plan() {
            return new IndicatorPlan(title, unit, baseline, target, targetDate);
        }
    }

    /** A value that was entered. */
    record Taken(BigDecimal value, LocalDate date, String source, Instant at) {

        Baseline reading() {
            return new Baseline(value, date, source);
        }
    }

    /** An address that can no longer be reached. */
    record Gone(String ref, String title, Instant at) {
    }

    /** A plan that is given where nobody asks for a position; it waits while there is no instant of clearing. */
    record Handed(String ref, String leadInstitution, @Nullable LocalDate targetDate, String baseline, String expectedChange,
            List<PlannedMilestone> milestones, Instant submitAt, @Nullable Instant clearAt) {

        PlanDraft plan() {
            return new PlanDraft(leadInstitution, targetDate, baseline, expectedChange, milestones);
        }
    }

    /** A typing error in the reason of a position, which an administrator corrects. */
    record Slip(String ref, String before, String after, String reason, Instant at) {
    }

    /** A barrier that asks for support, what is offered, and how it ends. */
    record Support(String ref, String cycle, Instant at, String wanted, List<Offer> offers, @Nullable Instant closeAt, @Nullable String outcome,
            @Nullable String note) {
    }

    /** What somebody offers. */
    record Offer(String by, Instant at, String text) {
    }

    /** An action with the reports that cite it, and an item of evidence that proves it. */
    record Done(String party, String kind, String title, LocalDate date, Instant at, String text, List<Cited> cited, Proof proof,
            @Nullable Corrected corrected) {
    }

    /** What an action says instead, from an instant on. */
    record Corrected(Instant at, String title, String text, LocalDate date, String reason) {
    }

    /** A report that cites an action. */
    record Cited(String ref, String cycle, Instant at) {
    }

    /** An item of evidence by its title. */
    record Proof(String ref, String title, Instant at) {
    }

    static String party(String ref) {
        return ref.substring(ref.indexOf('~') + 1);
    }
}
