package org.followthrough.reporting.institutions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** The supporting institutions as they were given once; public once cleared. */
public record InstitutionList(UUID id, UUID commitment, List<SupportingInstitution> institutions, UUID submittedBy, Instant submittedAt,
        @Nullable Decision decision, @Nullable String decisionReason, @Nullable Instant decidedAt) {

    /** How many a list may have, and the characters of a name or a role. */
    public static final int MOST = 20;
    private static final int LONGEST = 300;

    /** Refuses what cannot be meant, naming every field: nobody without a name, nobody twice, nobody who leads. */
    static void check(List<SupportingInstitution> given, String lead) {
        var violations = new ArrayList<Violation>();
        if (given.size() > MOST) {
            violations.add(Violation.of("institutions", "reporting.institutions.many", MOST));
        }
        for (var i = 0; i < given.size(); i++) {
            check(given.get(i), "institutions[" + i + "]", lead, violations);
        }
        if (given.stream().map(one -> folded(one.name())).distinct().count() < given.size()) {
            violations.add(Violation.of("institutions", "reporting.institutions.twice"));
        }
        RuleViolation.throwIfAny(violations);
    }

    private static void check(SupportingInstitution one, String field, String lead, List<Violation> violations) {
        if (one.name().isBlank() || one.name().length() > LONGEST) {
            violations.add(Violation.of(field + ".name", "reporting.institutions.name"));
        } else if (folded(one.name()).equals(folded(lead))) {
            violations.add(Violation.of(field + ".name", "reporting.institutions.leads"));
        }
        if (one.role() != null && one.role().length() > LONGEST) {
            violations.add(Violation.of(field + ".role", "text.too-long", LONGEST));
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
