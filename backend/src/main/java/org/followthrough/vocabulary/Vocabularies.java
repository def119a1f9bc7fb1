package org.followthrough.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.followthrough.shared.MethodClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the vocabularies. They are read often and changed seldom: what was read is kept until their version in the database
 * is another one, whichever node changed them.
 */
@Service
@Transactional(readOnly = true)
public class Vocabularies {

    private final Terms terms;
    private final MethodClock clock;
    private volatile Known known = new Known(-1, Map.of());

    Vocabularies(Terms terms, MethodClock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    private record Known(long version, Map<Scheme, Map<String, Term>> terms) {

        static Known of(long version, List<Term> all) {
            var byScheme = new EnumMap<Scheme, Map<String, Term>>(Scheme.class);
            all.forEach(term -> byScheme.computeIfAbsent(term.scheme(), none -> new LinkedHashMap<>()).put(term.code(), term));
            return new Known(version, byScheme);
        }
    }

    private Known known() {
        var version = terms.version();
        var read = known;
        if (read.version() != version) {
            read = Known.of(version, terms.all());
            known = read;
        }
        return read;
    }

    /** All terms of a vocabulary in their order, those that have ended too. */
    public List<Term> terms(Scheme scheme) {
        return List.copyOf(known().terms().getOrDefault(scheme, Map.of()).values());
    }

    public Optional<Term> find(TermRef ref) {
        return Optional.ofNullable(known().terms().getOrDefault(ref.scheme(), Map.of()).get(ref.code()));
    }

    /** The terms that a recommendation can be given today. */
    public List<Term> offered(Scheme scheme) {
        var today = today();
        return terms(scheme).stream().filter(term -> term.isValid(today) && scheme.canBeGiven(term)).toList();
    }

    /** What every term was called at an instant, by code: what was published under a label keeps it (features, row C1). */
    public Map<String, String> labels(Scheme scheme, Locale language, Instant at) {
        var labels = new LinkedHashMap<String, String>();
        terms(scheme).forEach(term -> labels.put(term.code(), term.label(language.getLanguage(), at).text()));
        return labels;
    }

    /** What every term is called now. */
    public Map<String, String> labels(Scheme scheme, Locale language) {
        return labels(scheme, language, clock.now());
    }

    /** What can be given today. */
    public Usable usable() {
        var today = today();
        return new Usable(codes(term -> term.isValid(today) && term.scheme().canBeGiven(term)), codes(term -> term.scheme().canBeGiven(term)));
    }

    private Map<Scheme, Set<String>> codes(Predicate<Term> which) {
        return known().terms().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().values().stream().filter(which).map(Term::code).collect(Collectors.toSet())));
    }

    /** How many recommendations have each term. */
    public Map<String, Integer> uses(Scheme scheme) {
        return terms.uses(scheme);
    }

    /** Terms mapped to a term, in the order of their vocabulary. */
    public List<Term> mapped(Term term, Scheme to) {
        return term.mapped(to).stream().flatMap(code -> find(new TermRef(to, code)).stream())
                .sorted(Comparator.comparing(Term::ordinal)).toList();
    }

    /** Today in the days of the vocabularies, which are those of Greenwich. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    /** The day of an instant. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
