package org.followthrough.api.http;

import java.util.List;
import org.followthrough.shared.Violation;

/** The request cannot be understood: its body is not JSON, or a parameter or field is unknown or impossible (400). */
public final class Unreadable extends RuntimeException {

    private final transient List<Violation> violations;

    Unreadable(List<Violation> violations) {
        super(violations.toString(), null, false, false);
        this.violations = List.copyOf(violations);
    }

    /** One parameter or field with what is wrong with it. */
    public static Unreadable of(String field, String messageKey, Object... args) {
        return new Unreadable(List.of(Violation.of(field, messageKey, args)));
    }

    List<Violation> violations() {
        return violations;
    }
}
