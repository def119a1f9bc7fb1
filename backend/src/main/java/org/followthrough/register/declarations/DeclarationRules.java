package org.followthrough.register.declarations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What can be kept of an outcome document of governments, and which asks can be found in it. */
final class DeclarationRules {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_ADDRESS = 2_000;
    static final int LONGEST_PLACE = 100;
    static final int LONGEST_SENTENCE = 5_000;
    static final int MOST_SENTENCES = 500;
    static final int LONGEST_REASON = 2_000;

    private DeclarationRules() {
    }

    static List<Violation> violations(DeclarationDraft draft, boolean knownEdition, LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (!knownEdition) {
            violations.add(Violation.of("edition", "forum.edition.unknown"));
        }
        line("title", draft.title(), LONGEST_TITLE, violations);
        line("body", draft.body(), LONGEST_TITLE, violations);
        if (draft.date().isAfter(today)) {
            violations.add(Violation.of("date", "register.declaration.future"));
        }
        if (!draft.hasWebAddress() || draft.address() != null && draft.address().length() > LONGEST_ADDRESS) {
            violations.add(Violation.of("address", "register.declaration.address", LONGEST_ADDRESS));
        }
        return violations;
    }

    private static void line(String field, String text, int longest, List<Violation> violations) {
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of(field, "register.declaration.line", longest));
        }
    }

    /** @param kept how many the declaration has already */
    static List<Violation> violations(List<DeclaredSentence.Draft> drafts, int kept) {
        var violations = new ArrayList<Violation>();
        if (drafts.isEmpty() || kept + drafts.size() > MOST_SENTENCES) {
            violations.add(Violation.of("items", "register.declaration.sentences", MOST_SENTENCES));
        }
        var seen = new HashSet<DeclaredSentence.Draft>();
        for (var i = 0; i < drafts.size(); i++) {
            var field = "items[" + i + "].";
            line(field + "place", drafts.get(i).place(), LONGEST_PLACE, violations);
            var text = drafts.get(i).verbatim();
            if (text.isEmpty() || text.length() > LONGEST_SENTENCE) {
                violations.add(Violation.of(field + "verbatim", "register.declaration.verbatim", LONGEST_SENTENCE));
            }
            if (!seen.add(drafts.get(i))) {
                violations.add(Violation.of(field + "verbatim", "register.declaration.twice"));
            }
        }
        return violations;
    }

    /** An ask cannot be in what was agreed before it was made. @param asked first day of the meeting that made it */
    static List<Violation> violations(LocalDate asked, LocalDate agreed, @Nullable String reason) {
        var violations = new ArrayList<Violation>();
        if (agreed.isBefore(asked)) {
            violations.add(Violation.of("sentence", "register.adoption.earlier"));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "register.lineage.reason.length", LONGEST_REASON));
        }
        return violations;
    }

    /** What is wrong with a reason that is needed. */
    static List<Violation> reason(@Nullable String reason) {
        return reason == null || reason.isBlank() || reason.length() > LONGEST_REASON
                ? List.of(Violation.of("reason", "register.lineage.reason.needed", LONGEST_REASON)) : List.of();
    }
}
