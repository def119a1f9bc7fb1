package org.followthrough.ui.workspace.register;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.followthrough.intake.suggest.Offer;
import org.followthrough.ui.shared.TermNames;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.Vocabularies;

/**
 * What a curator chooses from, by code.
 *
 * @param terms  of every vocabulary those that can be given today
 * @param states by their names
 */
record TermChoices(Map<Scheme, Map<String, String>> terms, Map<String, String> states) {

    static TermChoices of(Offer offer) {
        return new TermChoices(offer.terms(), offer.states());
    }

    /** The same with terms that have ended and that a recommendation has all the same. */
    TermChoices with(Scheme scheme, Collection<String> codes, Vocabularies vocabularies, TermNames names) {
        var more = new EnumMap<>(terms);
        var labels = new LinkedHashMap<>(terms.get(scheme));
        codes.stream().filter(code -> !labels.containsKey(code)).flatMap(code -> vocabularies.find(new TermRef(scheme, code)).stream())
                .forEach(term -> labels.put(term.code(), names.choice(term, Locale.ENGLISH)));
        more.put(scheme, labels);
        return new TermChoices(more, states);
    }

    String label(Scheme scheme, String code) {
        return terms.get(scheme).getOrDefault(code, code);
    }

    String state(String code) {
        return states.getOrDefault(code, code);
    }
}
