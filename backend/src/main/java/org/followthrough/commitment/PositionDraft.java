package org.followthrough.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.commitment.Position.Need;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** A position as a focal point submits it, with what each position needs (method, section 2 B). */
public record PositionDraft(Position position, PositionTerms terms, List<PlannedMilestone> milestones) {

    private static final int LONGEST_TEXT = 10_000;

    /** Refuses a position without what it needs, naming every field. */
    void check() {
        var violations = new ArrayList<Violation>();
        if (!position.isResponse()) {
            violations.add(Violation.of("position", "commitment.position.by-engine-only", position.code()));
        }
        need(violations, Need.REASON, blank(terms.reason()), "reason");
        need(violations, Need.PARTS, blank(terms.acceptedParts()), "acceptedParts");
        need(violations, Need.LEAD_INSTITUTION, blank(terms.leadInstitution()), "leadInstitution");
        need(violations, Need.DATE_OR_MILESTONE, terms.targetDate() == null && milestones.isEmpty(), "targetDate");
        checkTexts(violations);
        checkMilestones(violations);
        RuleViolation.throwIfAny(violations);
    }

    /**
     * Refuses dates that cannot be meant: a target before the ask was given, and a milestone before that and before the edition opened. One
     * that had been reached while the edition was open and the ask was not given yet may stand in a plan.
     */
    void checkDates(LocalDate assigned, LocalDate opens) {
        var violations = new ArrayList<Violation>();
        if (terms.targetDate() != null && terms.targetDate().isBefore(assigned)) {
            violations.add(Violation.of("targetDate", "commitment.position.target-before-assignment", assigned));
        }
        for (var i = 0; i < milestones.size(); i++) {
            if (milestones.get(i).due().isBefore(opens) && milestones.get(i).due().isBefore(assigned)) {
                violations.add(tooEarly("milestones[" + i + "].due", assigned, opens));
            }
        }
        RuleViolation.throwIfAny(violations);
    }

    /** The bound is the earlier of the two: asks are given before their edition opens, too. */
    private static Violation tooEarly(String field, LocalDate assigned, LocalDate opens) {
        return assigned.isBefore(opens) ? Violation.of(field, "commitment.milestone.before-assignment", assigned)
                : Violation.of(field, "commitment.milestone.before-edition", opens);
    }

    private void need(List<Violation> violations, Need need, boolean missing, String field) {
        if (missing && position.needs().contains(need)) {
            violations.add(Violation.of(field, "commitment.position.needs." + field));
        }
    }

    private void checkTexts(List<Violation> violations) {
        tooLong(violations, "reason", terms.reason());
        tooLong(violations, "acceptedParts", terms.acceptedParts());
        tooLong(violations, "leadInstitution", terms.leadInstitution());
        tooLong(violations, "baseline", terms.baseline());
        tooLong(violations, "expectedChange", terms.expectedChange());
    }

    private static void tooLong(List<Violation> violations, String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            violations.add(Violation.of(field, "text.too-long", LONGEST_TEXT));
        }
    }

    private void checkMilestones(List<Violation> violations) {
        for (var i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            if (blank(milestone.title()) || milestone.title().length() > 300) {
                violations.add(Violation.of("milestones[" + i + "].title", "commitment.milestone.title"));
            }
            if (!isWeight(milestone.weight())) {
                violations.add(Violation.of("milestones[" + i + "].weight", "commitment.milestone.weight"));
            }
        }
        if (milestones.stream().map(PlannedMilestone::title).distinct().count() < milestones.size()) {
            violations.add(Violation.of("milestones", "commitment.milestone.twice"));
        }
    }

    /** Kept with three decimals, so that what is smaller would be nothing. */
    private static boolean isWeight(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ZERO) > 0 && weight.compareTo(new BigDecimal("10000")) <= 0
                && weight.stripTrailingZeros().scale() <= 3;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
