package org.followthrough.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followthrough.vocabulary.Label;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary as the API gives it.
 *
 * @param code  under which it is asked for
 * @param fixed whether the United Nations decide its terms
 * @param field the field of a recommendation that holds them
 * @param terms how many there are
 */
record VocabularyView(String code, String name, String field, boolean fixed, int terms) {

    static VocabularyView of(Scheme scheme, String name, int terms) {
        return new VocabularyView(scheme.code(), name, scheme.field(), scheme.isFixed(), terms);
    }

    /**
     * A term at an instant.
     *
     * @param label  in the caller's language, as it was then
     * @param labels every label there ever was, oldest first
     * @param maps   codes of other vocabularies, by vocabulary
     */
    record TermView(String vocabulary, String code, @Nullable String parent, String label, String description, LocalDate validFrom,
            @Nullable LocalDate validUntil, @Nullable String successor, boolean valid, List<LabelView> labels, Map<String, List<String>> maps,
            Map<String, List<String>> cueWords) {

        static TermView of(Term t, String language, Instant at, LocalDate day) {
            var label = t.label(language, at);
            return new TermView(t.scheme().code(), t.code(), t.parent(), label.text(), label.description(), t.validFrom(), t.validUntil(),
                    t.successor(), t.isValid(day), t.labels().stream().map(LabelView::of).toList(), maps(t), new TreeMap<>(t.cueWords()));
        }

        private static Map<String, List<String>> maps(Term term) {
            var maps = new LinkedHashMap<String, List<String>>();
            term.scheme().mapsTo().forEach(to -> maps.put(to.code(), term.mapped(to)));
            return maps;
        }
    }

    /** What a term is called in a language from an instant on. */
    record LabelView(String language, String label, String description, Instant from) {

        static LabelView of(Label l) {
            return new LabelView(l.language(), l.text(), l.description(), l.from());
        }
    }
}
