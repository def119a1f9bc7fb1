package org.followthrough.intake.suggest;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.followthrough.parties.Parties;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.MethodClock;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Suggests terms by the vocabularies and states of today; nothing of it counts before somebody accepts it (features, row B4). */
@Component
public class TermSuggester {

    private static final int ALL = 1_000;

    private final Vocabularies vocabularies;
    private final Parties parties;
    private final MethodClock clock;

    TermSuggester(Vocabularies vocabularies, Parties parties, MethodClock clock) {
        this.vocabularies = vocabularies;
        this.parties = parties;
        this.clock = clock;
    }

    /** What a text suggests. */
    public SuggestedTerms of(String text) {
        var offered = new EnumMap<Scheme, List<Term>>(Scheme.class);
        List.of(Scheme.values()).forEach(scheme -> offered.put(scheme, vocabularies.offered(scheme)));
        return new TermRules(offered, states()).of(text);
    }

    /** What can be chosen, with labels as lists show them. */
    public Offer offer() {
        var terms = new EnumMap<Scheme, Map<String, String>>(Scheme.class);
        for (var scheme : Scheme.values()) {
            var labels = new LinkedHashMap<String, String>();
            vocabularies.offered(scheme).forEach(term -> labels.put(term.code(), label(term)));
            terms.put(scheme, labels);
        }
        return new Offer(terms, states());
    }

    private String label(Term term) {
        var above = term.scheme() == Scheme.INSTRUMENTS && term.parent() != null
                ? vocabularies.find(new TermRef(term.scheme(), term.parent())).map(parent -> text(parent) + " \u2192 ").orElse("") : "";
        var numbered = term.scheme() == Scheme.SDG || term.scheme() == Scheme.GCM_OBJECTIVES;
        return (numbered ? term.code() + " " : "") + above + text(term);
    }

    private String text(Term term) {
        return term.label(Term.ENGLISH, clock.now()).text();
    }

    private Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        parties.page(PartyKind.STATE, null, ALL).forEach(state -> states.put(state.code(), state.name()));
        return states;
    }
}
