package org.followthrough.ui.shared;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Corridor;
import org.followthrough.register.Facet;
import org.followthrough.register.Recommendation;
import org.followthrough.shared.MethodClock;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Names of terms and corridors as pages write them. */
@Component
public class TermNames {

    private static final String ARROW = " \u2192 ";
    private static final List<Facet> SHOWN = List.of(Facet.THEME, Facet.GCM, Facet.PRINCIPLE, Facet.SDG, Facet.INSTRUMENT, Facet.AFFECTED, Facet.FORM);

    private final Vocabularies vocabularies;
    private final Parties parties;
    private final MethodClock clock;

    TermNames(Vocabularies vocabularies, Parties parties, MethodClock clock) {
        this.vocabularies = vocabularies;
        this.parties = parties;
        this.clock = clock;
    }

    /** What the terms of a vocabulary are called now, short enough for a list; targets with their numbers. */
    public Map<String, String> names(Scheme scheme, Locale language) {
        var names = new LinkedHashMap<String, String>();
        vocabularies.labels(scheme, language).forEach((code, label) -> names.put(code, TermGroup.Value.brief(lead(scheme, code) + label)));
        return names;
    }

    private static String lead(Scheme scheme, String code) {
        return scheme == Scheme.SDG || scheme == Scheme.GCM_OBJECTIVES ? code + " " : "";
    }

    /** A corridor by the names of its states; one that nobody knows by its code. */
    public String corridor(String written) {
        return Corridor.of(written).map(corridor -> text(corridor, states(corridor.states().stream()))).orElse(written);
    }

    private static String text(Corridor corridor, Map<String, String> names) {
        return corridor.states().stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(ARROW));
    }

    private Map<String, String> states(Stream<String> codes) {
        return parties.find(codes.distinct().toList()).stream().collect(Collectors.toMap(Party::code, Party::name));
    }

    /** All that a recommendation has, called as it was when it was registered (features, row C1); vocabularies of which it has none are left out. */
    public List<TermGroup> of(Recommendation r, Locale language) {
        var terms = SHOWN.stream().map(facet -> new TermGroup(facet, codes(r, facet).stream().map(code -> value(facet, code, r.registeredAt(), language)).toList()));
        var names = states(r.coding().corridors().stream().flatMap(corridor -> corridor.states().stream()));
        var corridors = new TermGroup(Facet.CORRIDOR, r.coding().corridors().stream().map(corridor ->
                new TermGroup.Value(corridor.toString(), "", "", text(corridor, names), "")).toList());
        return Stream.concat(terms, Stream.of(corridors)).filter(group -> !group.values().isEmpty()).toList();
    }

    private static List<String> codes(Recommendation r, Facet facet) {
        return switch (facet) {
            case THEME -> r.themes();
            case GCM -> r.gcmObjectives().stream().map(String::valueOf).toList();
            default -> r.coding().of(Objects.requireNonNull(facet.scheme()));
        };
    }

    private TermGroup.Value value(Facet facet, String code, Instant then, Locale language) {
        var scheme = Objects.requireNonNull(facet.scheme());
        var lead = lead(scheme, code).strip();
        return vocabularies.find(new TermRef(scheme, code)).map(term -> {
            var text = label(term, then, language);
            var now = label(term, clock.now(), language);
            return new TermGroup.Value(code, lead, above(term, then, language), text, now.equals(text) ? "" : now);
        }).orElseGet(() -> new TermGroup.Value(code, lead, "", code, ""));
    }

    private static String label(Term term, Instant at, Locale language) {
        return term.label(language.getLanguage(), at).text();
    }

    private String above(Term term, Instant at, Locale language) {
        return term.scheme() != Scheme.INSTRUMENTS ? "" : Optional.ofNullable(term.parent())
                .flatMap(parent -> vocabularies.find(new TermRef(term.scheme(), parent))).map(parent -> label(parent, at, language)).orElse("");
    }

    /** What a person chooses from: the whole label, with what is above it. */
    public String choice(Term term, Locale language) {
        var now = clock.now();
        var above = above(term, now, language);
        return lead(term.scheme(), term.code()) + (above.isEmpty() ? "" : above + ARROW) + label(term, now, language);
    }
}
