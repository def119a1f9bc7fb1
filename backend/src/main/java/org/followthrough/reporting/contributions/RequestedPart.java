package org.followthrough.reporting.contributions;

import java.time.LocalDate;
import java.util.ArrayList;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;

/** What a focal point asks for: of which institution, of which level, by which day. */
public record RequestedPart(String institution, InstitutionLevel level, LocalDate due, String question) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_QUESTION = 2_000;

    /** @throws RuleViolation for no institution, a day that is past, or one after the report is no longer taken */
    void check(LocalDate today, LocalDate closes) {
        var violations = new ArrayList<Violation>();
        if (institution.isBlank() || institution.length() > LONGEST_NAME) {
            violations.add(Violation.of("institution", "reporting.contribution.needs-institution"));
        }
        if (due.isBefore(today)) {
            violations.add(Violation.of("due", "reporting.request.due-passed"));
        } else if (due.isAfter(closes)) {
            violations.add(Violation.of("due", "reporting.request.due-after-close", closes));
        }
        if (question.length() > LONGEST_QUESTION) {
            violations.add(Violation.of("question", "text.too-long", LONGEST_QUESTION));
        }
        RuleViolation.throwIfAny(violations);
    }
}
