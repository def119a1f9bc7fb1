package org.followthrough.register.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** Which two recommendations can be linked, and how (features, row A4). */
final class LineageRules {

    static final int LONGEST_REASON = 2_000;

    private LineageRules() {
    }

    /**
     * One end of a link.
     *
     * @param starts first day of the meeting whose document asks for it
     */
    record End(String ref, LocalDate starts) {
    }

    /** @param leadsBack whether links lead from {@code to} back to {@code from} */
    static List<Violation> violations(End from, LineageKind kind, End to, boolean leadsBack, @Nullable String reason) {
        var violations = new ArrayList<Violation>();
        if (from.ref().equals(to.ref())) {
            violations.add(Violation.of("to", "register.lineage.self"));
        } else {
            time(from, kind, to, violations);
        }
        if (leadsBack && violations.isEmpty()) {
            violations.add(Violation.of("to", "register.lineage.cycle", to.ref(), from.ref()));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "register.lineage.reason.length", LONGEST_REASON));
        }
        return violations;
    }

    private static void time(End from, LineageKind kind, End to, List<Violation> violations) {
        if (kind.needsTime() && from.starts().equals(to.starts())) {
            violations.add(Violation.of("kind", "register.lineage.same-time"));
        } else if (kind.needsTime() && from.starts().isBefore(to.starts())) {
            violations.add(Violation.of("to", "register.lineage.later", to.ref(), from.ref()));
        }
    }

    /** What is wrong with the reason of a refusal, or of taking back, which needs one. */
    static List<Violation> reason(@Nullable String reason) {
        return reason == null || reason.isBlank() || reason.length() > LONGEST_REASON
                ? List.of(Violation.of("reason", "register.lineage.reason.needed", LONGEST_REASON)) : List.of();
    }
}
