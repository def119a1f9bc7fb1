package org.followthrough.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What is asked of a change of a vocabulary (features, row C1). */
final class TermRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int MOST_CUES = 60;
    private static final int LONGEST_CUE = 60;
    private static final int SHORTEST_CUE = 2;

    private final Vocabularies vocabularies;

    TermRules(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<Violation> violations(NewTerm term) {
        var violations = new ArrayList<Violation>();
        if (!CODE.matcher(term.ref().code()).matches()) {
            violations.add(Violation.of("code", "vocabulary.code.form"));
        }
        labels(term.labels(), violations);
        if (term.description().length() > Label.LONGEST) {
            violations.add(Violation.of("description", "vocabulary.label.length", Label.LONGEST));
        }
        if (term.from() != null && term.from().isBefore(vocabularies.today())) {
            violations.add(Violation.of("from", "vocabulary.from.past"));
        }
        parent(term, violations);
        violations.addAll(maps(term.ref().scheme(), term.maps()));
        term.cueWords().forEach((language, words) -> violations.addAll(cues(language, words)));
        return violations;
    }

    private static void labels(Map<String, String> labels, List<Violation> violations) {
        if (!labels.containsKey(Term.ENGLISH)) {
            violations.add(Violation.of("label", "vocabulary.label.english"));
        }
        labels.forEach((language, text) -> label(language, text, violations));
    }

    private static void label(String language, String text, List<Violation> violations) {
        if (!LANGUAGE.matcher(language).matches()) {
            violations.add(Violation.of("language", "vocabulary.language.form"));
        }
        if (text.isBlank() || text.length() > Label.LONGEST) {
            violations.add(Violation.of("label", "vocabulary.label.length", Label.LONGEST));
        }
    }

    private void parent(NewTerm term, List<Violation> violations) {
        if (term.parent() == null) {
            return;
        }
        var parent = vocabularies.find(new TermRef(term.ref().scheme(), term.parent()));
        if (!term.ref().scheme().hasParents() || parent.isEmpty() || parent.get().parent() != null) {
            violations.add(Violation.of("parent", "vocabulary.parent.unknown", term.parent()));
        }
    }

    /** One label begins when the one before it ends: two can never hold at the same time. */
    static List<Violation> rename(Term term, Label label, Instant now) {
        var violations = new ArrayList<Violation>();
        label(label.language(), label.text(), violations);
        if (label.description().length() > Label.LONGEST) {
            violations.add(Violation.of("description", "vocabulary.label.length", Label.LONGEST));
        }
        if (label.from().isBefore(now)) {
            violations.add(Violation.of("from", "vocabulary.from.past"));
        } else if (term.of(label.language()).stream().anyMatch(other -> !other.from().isBefore(label.from()))) {
            violations.add(Violation.of("from", "vocabulary.label.overlap"));
        }
        return violations;
    }

    List<Violation> end(Term term, @Nullable LocalDate until, @Nullable String successor) {
        if (until == null) {
            return successor == null ? List.of() : List.of(Violation.of("successor", "vocabulary.successor.without-end"));
        }
        var violations = new ArrayList<Violation>();
        if (until.isBefore(vocabularies.today())) {
            violations.add(Violation.of("until", "vocabulary.until.past"));
        } else if (until.isBefore(term.validFrom())) {
            violations.add(Violation.of("until", "vocabulary.until.before-from", term.validFrom().toString()));
        }
        if (successor != null && !follows(term, successor, until)) {
            violations.add(Violation.of("successor", "vocabulary.successor.unfit", successor));
        }
        return violations;
    }

    /** What follows is another term of the vocabulary that can be given on the day after. */
    private boolean follows(Term term, String successor, LocalDate until) {
        return !successor.equals(term.code()) && vocabularies.find(new TermRef(term.scheme(), successor))
                .filter(next -> next.isValid(until.plusDays(1))).isPresent();
    }

    List<Violation> maps(Scheme scheme, List<TermRef> to) {
        return to.stream().filter(ref -> !scheme.mapsTo().contains(ref.scheme()) || vocabularies.find(ref).filter(ref.scheme()::canBeGiven).isEmpty())
                .map(ref -> Violation.of("maps", "vocabulary.mapping.unknown", ref.code())).toList();
    }

    static List<Violation> cues(String language, List<String> words) {
        var violations = new ArrayList<Violation>();
        if (!LANGUAGE.matcher(language).matches()) {
            violations.add(Violation.of("language", "vocabulary.language.form"));
        }
        if (words.size() > MOST_CUES || words.stream().map(String::strip).filter(word -> !word.isEmpty())
                .anyMatch(word -> word.length() < SHORTEST_CUE || word.length() > LONGEST_CUE)) {
            violations.add(Violation.of("cueWords", "vocabulary.cues.length", SHORTEST_CUE, LONGEST_CUE, MOST_CUES));
        }
        return violations;
    }
}
