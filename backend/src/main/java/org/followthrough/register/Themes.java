package org.followthrough.register;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.followthrough.forum.Editions;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.followthrough.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The vocabulary of themes as it is called now. */
@Service
public class Themes {

    private final Vocabularies vocabularies;
    private final Editions editions;
    private final MethodClock clock;

    Themes(Vocabularies vocabularies, Editions editions, MethodClock clock) {
        this.vocabularies = vocabularies;
        this.editions = editions;
        this.clock = clock;
    }

    /** All of them by code and as a language calls them, those that have ended too: recommendations keep them. */
    public List<Theme> all(Locale language) {
        return vocabularies.terms(Scheme.THEMES).stream().map(term -> theme(term, language)).sorted(Comparator.comparing(Theme::code)).toList();
    }

    /** Those that can be given today. */
    public List<Theme> offered() {
        return vocabularies.offered(Scheme.THEMES).stream().map(term -> theme(term, Locale.ENGLISH)).sorted(Comparator.comparing(Theme::code)).toList();
    }

    /**
     * What they are called, by code. The account of an edition that has closed keeps the labels that it had on its last day
     * (features, row C1); one that has not, and that of all editions, has those of now.
     */
    public Map<String, String> names(@Nullable String edition, Locale language) {
        var closed = Optional.ofNullable(edition).flatMap(editions::find)
                .map(one -> Deadline.endOf(one.closes(), one.timeZone())).filter(end -> end.isBefore(clock.now()));
        return vocabularies.labels(Scheme.THEMES, language, closed.orElseGet(clock::now));
    }

    private Theme theme(Term term, Locale language) {
        var label = term.label(language.getLanguage(), clock.now());
        return new Theme(term.code(), label.text(), label.description(), term.cues(Term.ENGLISH));
    }
}
