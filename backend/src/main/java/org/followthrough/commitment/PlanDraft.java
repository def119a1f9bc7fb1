package org.followthrough.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as a focal point gives it where no position is asked for; it needs what an acceptance needs (method, sections 2 B and 7). */
public record PlanDraft(@Nullable String leadInstitution, @Nullable LocalDate targetDate, @Nullable String baseline,
        @Nullable String expectedChange, List<PlannedMilestone> milestones) {

    /** The terms that it would be with a position. */
    public PositionTerms terms() {
        return new PositionTerms(null, null, leadInstitution, targetDate, baseline, expectedChange);
    }

    /** Refuses a plan without what it needs, naming every field. */
    void check() {
        asAcceptance().check();
    }

    /** Refuses dates that an acceptance could not name: a target or a milestone of before the ask was given or the edition opened. */
    void checkDates(LocalDate assigned, LocalDate opens) {
        asAcceptance().checkDates(assigned, opens);
    }

    private PositionDraft asAcceptance() {
        return new PositionDraft(Position.ACCEPTED, terms(), milestones);
    }
}
