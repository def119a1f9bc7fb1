package org.followthrough.intake.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.intake.Suggested;
import org.followthrough.intake.detect.Language;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;

/**
 * The rules (features, rows C2 to C5): what a text names outright comes first; then what its words suggest, in the text's
 * language, most words first; then targets that belong to more than one of the suggested themes and objectives.
 */
public final class TermRules {

    private static final int MOST = 5;
    private static final int MOST_MAPPED = 3;
    private static final int SOURCES = 2;

    private final Map<Scheme, List<Term>> offered;
    private final Corridors corridors;

    /** @param states names by code */
    public TermRules(Map<Scheme, List<Term>> offered, Map<String, String> states) {
        this.offered = offered;
        this.corridors = new Corridors(states);
    }

    /** What the text suggests, a handful of each vocabulary at most. */
    public SuggestedTerms of(String text) {
        var language = Language.of(text);
        var found = new EnumMap<Scheme, List<Suggested<String>>>(Scheme.class);
        for (var scheme : Scheme.values()) {
            var strong = merged(named(scheme, text, language), cued(scheme, text, language));
            found.put(scheme, strong.stream().limit(MOST).toList());
        }
        found.put(Scheme.SDG, withMapped(found, Mentions.targets(text).isEmpty()));
        return new SuggestedTerms(found, corridors.in(text).entrySet().stream().limit(MOST)
                .map(one -> new Suggested<>(one.getKey(), "mention", one.getValue())).toList());
    }

    private static List<Suggested<String>> merged(List<Suggested<String>> first, List<Suggested<String>> then) {
        var codes = first.stream().map(Suggested::value).collect(Collectors.toSet());
        return Stream.concat(first.stream(), then.stream().filter(one -> !codes.contains(one.value()))).toList();
    }

    private List<Suggested<String>> named(Scheme scheme, String text, String language) {
        return switch (scheme) {
            case SDG -> known(scheme, Mentions.targets(text));
            case GCM_OBJECTIVES -> known(scheme, Mentions.objectives(text));
            case INSTRUMENTS -> new Instruments(terms(scheme), names(language)).in(text).entrySet().stream()
                    .map(one -> new Suggested<>(one.getKey(), "mention", one.getValue())).toList();
            default -> List.of();
        };
    }

    private List<Term> terms(Scheme scheme) {
        return offered.getOrDefault(scheme, List.of());
    }

    private List<Suggested<String>> known(Scheme scheme, List<Mention> mentions) {
        var codes = terms(scheme).stream().map(Term::code).collect(Collectors.toSet());
        var found = new LinkedHashMap<String, String>();
        mentions.stream().filter(mention -> codes.contains(mention.code())).forEach(mention -> found.putIfAbsent(mention.code(), mention.words()));
        return found.entrySet().stream().map(one -> new Suggested<>(one.getKey(), "mention", one.getValue())).toList();
    }

    /** Treaties are often named in English in texts of other languages too. */
    private Map<String, List<String>> names(String language) {
        var names = new LinkedHashMap<String, List<String>>();
        terms(Scheme.INSTRUMENTS).forEach(term -> names.put(term.code(),
                Stream.concat(term.cues(language).stream(), term.cues(Term.ENGLISH).stream()).distinct().toList()));
        names.values().removeIf(List::isEmpty);
        return names;
    }

    private record Cued(Term term, List<Mention> found) {
    }

    private List<Suggested<String>> cued(Scheme scheme, String text, String language) {
        if (scheme == Scheme.INSTRUMENTS) {
            return List.of();
        }
        return terms(scheme).stream().map(term -> new Cued(term, CueWords.in(text, term.cues(language)))).filter(cued -> !cued.found().isEmpty())
                .sorted(Comparator.comparing((Cued cued) -> cued.found().size()).reversed())
                .map(cued -> new Suggested<>(cued.term().code(), "cue", cued.found().getFirst().words())).toList();
    }

    /** Mapped targets fill up what little there is, and stay away where the text names targets itself. */
    private List<Suggested<String>> withMapped(Map<Scheme, List<Suggested<String>>> found, boolean wanted) {
        var own = found.get(Scheme.SDG);
        if (!wanted || own.size() >= MOST_MAPPED) {
            return own;
        }
        return merged(own, mapped(found)).stream().limit(Math.max(own.size(), MOST_MAPPED)).toList();
    }

    private List<Suggested<String>> mapped(Map<Scheme, List<Suggested<String>>> found) {
        var sources = new LinkedHashMap<String, List<Suggested<String>>>();
        for (var scheme : List.of(Scheme.THEMES, Scheme.GCM_OBJECTIVES)) {
            var terms = terms(scheme).stream().collect(Collectors.toMap(Term::code, term -> term));
            found.get(scheme).forEach(one -> terms.get(one.value()).mapped(Scheme.SDG)
                    .forEach(target -> sources.computeIfAbsent(target, none -> new ArrayList<>()).add(one)));
        }
        var valid = terms(Scheme.SDG).stream().map(Term::code).collect(Collectors.toSet());
        return sources.entrySet().stream().filter(one -> valid.contains(one.getKey()) && one.getValue().size() >= SOURCES)
                .sorted(Comparator.comparing((Map.Entry<String, List<Suggested<String>>> one) -> one.getValue().size()).reversed())
                .map(one -> new Suggested<>(one.getKey(), "mapped", one.getValue().getFirst().cue())).toList();
    }
}
