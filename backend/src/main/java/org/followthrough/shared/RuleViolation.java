package org.followthrough.shared;

import java.util.List;

/** The rules say no to what was asked; each broken rule is named beside its field. */
public final class RuleViolation extends RuntimeException {

    private final transient List<Violation> violations;

    /** Refuses for at least one broken rule. */
    public RuleViolation(List<Violation> violations) {
        super(violations.toString());
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a rule violation names at least one broken rule");
        }
        this.violations = List.copyOf(violations);
    }

    /** Refuses for one broken rule. */
    public static RuleViolation of(String field, String messageKey, Object... args) {
        return new RuleViolation(List.of(Violation.of(field, messageKey, args)));
    }

    /** Refuses if any rule is broken, and does nothing otherwise. */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }

    /** Every broken rule, at least one. */
    public List<Violation> violations() {
        return violations;
    }
}
