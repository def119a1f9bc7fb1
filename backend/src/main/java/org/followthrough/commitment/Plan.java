package org.followthrough.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an addressee plans: who leads, by when, from where, what is to change, and its milestones (method, section 2 B). */
public record Plan(@Nullable String leadInstitution, @Nullable LocalDate targetDate, @Nullable String baseline,
        @Nullable String expectedChange, List<PlanStep> steps) {

    /** Nothing planned yet. */
    public static final Plan NONE = new Plan(null, null, null, null, List.of());

    public Plan {
        steps = List.copyOf(steps);
    }

    /** The same over a former one: a baseline once given stays until another is given, or nobody could tell what has changed. */
    Plan after(Plan former) {
        var kept = baseline == null || baseline.isBlank() ? former.baseline() : baseline;
        return new Plan(leadInstitution, targetDate, kept, expectedChange, steps);
    }

    /** The terms of a position with what counts of its plan. */
    PositionTerms counting(PositionTerms terms) {
        return new PositionTerms(terms.reason(), terms.acceptedParts(), terms.leadInstitution(), targetDate, baseline, expectedChange);
    }
}
