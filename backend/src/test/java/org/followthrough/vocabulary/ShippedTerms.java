package org.followthrough.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followthrough.shared.Coded;

/** The shipped vocabularies as they can be given, for tests without a database. */
public final class ShippedTerms {

    private ShippedTerms() {
    }

    public static Map<Scheme, List<Term>> offered() {
        var offered = new EnumMap<Scheme, List<Term>>(Scheme.class);
        ShippedVocabulary.all().forEach(vocabulary -> {
            var scheme = Coded.find(Scheme.class, vocabulary.scheme()).orElseThrow();
            offered.put(scheme, vocabulary.terms().stream().map(term -> term(scheme, term)).filter(scheme::canBeGiven).toList());
        });
        return offered;
    }

    private static Term term(Scheme scheme, ShippedTerm term) {
        var cues = new LinkedHashMap<String, List<String>>();
        ShippedVocabulary.cues().forEach((language, words) -> {
            if (words.containsKey(scheme.code() + " " + term.code())) {
                cues.put(language, words.get(scheme.code() + " " + term.code()));
            }
        });
        var maps = new ArrayList<TermRef>();
        term.mapped().forEach((to, codes) -> codes.forEach(code -> maps.add(new TermRef(Stream.of(Scheme.values())
                .filter(one -> one.code().equals(to)).findFirst().orElseThrow(), code))));
        return new Term(scheme, term.code(), term.parent(), 0, LocalDate.EPOCH, null, null, List.of(), cues, maps);
    }
}
