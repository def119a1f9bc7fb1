package org.followthrough.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A term of a vocabulary with all that it was ever called.
 *
 * @param parent     code of the goal of a target, of the instrument of an article, or null
 * @param validUntil the last day on which it can be given to anything new, or null
 * @param labels     in every language, oldest first
 * @param cueWords   beginnings of words that suggest it, by language
 * @param maps       the terms of other vocabularies that belong to it
 */
public record Term(Scheme scheme, String code, @Nullable String parent, int ordinal, LocalDate validFrom, @Nullable LocalDate validUntil,
        @Nullable String successor, List<Label> labels, Map<String, List<String>> cueWords, List<TermRef> maps) {

    /** The language in which every term has a label. */
    public static final String ENGLISH = "en";

    public TermRef ref() {
        return new TermRef(scheme, code);
    }

    /** Whether it can be given on that day. */
    public boolean isValid(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    /** What it was called at an instant; before its first label, what it was called first. English where the language lacks it. */
    public Label label(String language, Instant at) {
        return find(language, at).or(() -> find(ENGLISH, at)).orElseGet(() -> new Label(ENGLISH, Instant.EPOCH, code, ""));
    }

    private Optional<Label> find(String language, Instant at) {
        var own = of(language);
        return own.stream().filter(label -> !label.from().isAfter(at)).reduce((earlier, later) -> later)
                .or(() -> own.stream().findFirst());
    }

    /** Its labels in one language, oldest first. */
    public List<Label> of(String language) {
        return labels.stream().filter(label -> label.language().equals(language)).sorted(Comparator.comparing(Label::from)).toList();
    }

    public List<String> cues(String language) {
        return cueWords.getOrDefault(language, List.of());
    }

    /** Codes of the terms of another vocabulary that belong to it. */
    public List<String> mapped(Scheme to) {
        return maps.stream().filter(ref -> ref.scheme() == to).map(TermRef::code).toList();
    }
}
