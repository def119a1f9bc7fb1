package org.followthrough.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What the register asks of a recommendation, however it comes in: by a curator's form, or in a list (features, row B1). */
final class RegisterRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LAST_OBJECTIVE = 23;

    private RegisterRules() {
    }

    /** @param unknown tells which of the themes the vocabulary does not hold */
    static List<Violation> violations(Registration registration, Function<Set<String>, Collection<String>> unknown) {
        var violations = new ArrayList<Violation>();
        reference(registration.ref(), violations);
        title(registration.title(), violations);
        codes(registration.themes(), unknown, registration.gcmObjectives(), violations);
        return violations;
    }

    static List<Violation> violations(Revision revision, Function<Set<String>, Collection<String>> unknown) {
        var violations = new ArrayList<Violation>();
        title(revision.title(), violations);
        codes(revision.themes(), unknown, revision.gcmObjectives(), violations);
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

    private static void codes(Set<String> themes, Function<Set<String>, Collection<String>> unknown, Set<Integer> objectives,
            List<Violation> violations) {
        unknown.apply(themes).forEach(theme -> violations.add(Violation.of("themes", "register.theme.unknown", theme)));
        if (objectives.stream().anyMatch(objective -> objective < 1 || objective > LAST_OBJECTIVE)) {
            violations.add(Violation.of("gcmObjectives", "register.gcm.range"));
        }
    }
}
