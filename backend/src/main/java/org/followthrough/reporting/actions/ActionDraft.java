package org.followthrough.reporting.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;

/** An action as a focal point enters it. */
public record ActionDraft(ActionKind kind, String title, String text, LocalDate date) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 20_000;

    ActionDraft stripped() {
        return new ActionDraft(kind, title.strip(), text.strip(), date);
    }

    void check(LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            violations.add(Violation.of("title", "evidence.title"));
        }
        if (text.length() > LONGEST_TEXT) {
            violations.add(Violation.of("text", "text.too-long", LONGEST_TEXT));
        }
        if (date.isAfter(today)) {
            violations.add(Violation.of("date", "action.date.ahead"));
        }
        RuleViolation.throwIfAny(violations);
    }
}
