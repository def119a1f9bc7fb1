package org.followthrough.reporting.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** An indicator as a focal point enters it. */
public record IndicatorPlan(String title, String unit, @Nullable Baseline baseline, @Nullable BigDecimal target,
        @Nullable LocalDate targetDate) {

    static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_UNIT = 60;
    private static final BigDecimal LARGEST = new BigDecimal("1e13");

    void check(LocalDate today) {
        var violations = new ArrayList<Violation>();
        text(violations, "title", title, LONGEST_TITLE);
        text(violations, "unit", unit, LONGEST_UNIT);
        if (baseline != null) {
            check(violations, "baseline", baseline, today);
        }
        if (target != null) {
            number(violations, "target", target);
        }
        RuleViolation.throwIfAny(violations);
    }

    /** The rules of a dated value with its source: not of a day to come, and a number that can be kept. */
    static void check(List<Violation> violations, String place, Baseline value, LocalDate today) {
        number(violations, place.isEmpty() ? "value" : place + ".value", value.value());
        text(violations, place.isEmpty() ? "source" : place + ".source", value.source(), LONGEST_SOURCE);
        if (value.date().isAfter(today)) {
            violations.add(Violation.of(place.isEmpty() ? "date" : place + ".date", "indicator.date.ahead"));
        }
    }

    private static void number(List<Violation> violations, String field, BigDecimal number) {
        if (number.abs().compareTo(LARGEST) >= 0 || number.stripTrailingZeros().scale() > 4) {
            violations.add(Violation.of(field, "indicator.number"));
        }
    }

    private static void text(List<Violation> violations, String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            violations.add(Violation.of(field, "indicator.text", longest));
        }
    }
}
