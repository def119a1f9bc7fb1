package org.followthrough.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.CycleCompletion;
import org.followthrough.commitment.PlanChange;
import org.followthrough.commitment.PlanStep;
import org.jspecify.annotations.Nullable;

/** A version of a plan; {@code countsFrom} is null while it waits for the next cycle, and for ever where a later one came before that. */
record PlanView(int version, Instant givenAt, @Nullable Instant countsFrom, @Nullable String leadInstitution, @Nullable LocalDate targetDate,
        @Nullable String baseline, @Nullable String expectedChange, List<StepView> milestones, List<ChangeView> changes,
        List<CycleView> cycles) {

    record StepView(UUID id, String title, LocalDate due, BigDecimal weight, boolean core) {

        static StepView of(PlanStep step) {
            return new StepView(step.id(), step.title(), step.due(), step.weight(), step.core());
        }
    }

    /** What differs from the version before; of a milestone, with its title. */
    record ChangeView(PlanChange.Kind kind, @Nullable String milestone, @Nullable String before, @Nullable String after) {

        static ChangeView of(PlanChange change) {
            return new ChangeView(change.kind(), change.milestone(), change.before(), change.after());
        }
    }

    /** How far it was in a cycle, in whole percent; nothing is verified before the assessment of that cycle is published. */
    record CycleView(String cycle, int claimedPercent, @Nullable Integer verifiedPercent) {

        static CycleView of(String cycle, CycleCompletion then) {
            return new CycleView(cycle, then.completion().claimedPercent(), then.assessed() ? then.completion().verifiedPercent() : null);
        }
    }
}
