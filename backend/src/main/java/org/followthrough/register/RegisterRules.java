package org.followthrough.register;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What the register asks of a recommendation, however it comes in: by a curator's form, or in a list (features, row B1). */
final class RegisterRules {

    private static final int LONGEST_TITLE = 200;

    private RegisterRules() {
    }

    static List<Violation> violations(Registration registration, KnownTerms known) {
        var violations = new ArrayList<Violation>();
        reference(registration.ref(), violations);
        title(registration.title(), violations);
        violations.addAll(known.violations(new Classification(registration.themes(), registration.gcmObjectives(), registration.coding()), null));
        return violations;
    }

    static List<Violation> violations(Revision revision, KnownTerms known, Recommendation before) {
        var violations = new ArrayList<Violation>();
        title(revision.title(), violations);
        violations.addAll(known.violations(new Classification(revision.themes(), revision.gcmObjectives(), revision.coding()), before));
        return violations;
    }

    private static void reference(@Nullable String ref, List<Violation> violations) {
        if (ref != null && !References.VALID.matcher(ref).matches()) {
            violations.add(Violation.of("ref", "register.ref.form"));
        }
    }

    private static void title(String title, List<Violation> violations) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            violations.add(Violation.of("title", "register.title.length", LONGEST_TITLE));
        }
    }
}
