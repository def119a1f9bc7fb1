package org.followthrough.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.shared.Coded;
import org.followthrough.vocabulary.Scheme;

/** All terms and corridors of a recommendation as one row gives them. */
record StoredCoding(List<String> themes, List<Integer> objectives, Coding coding) {

    /** Of {@code recommendation r}: terms with their vocabulary, and corridors as they are written. */
    static final String COLUMNS = """
            coalesce((select array_agg(t.scheme || ' ' || t.code order by t.code) from recommendation_term t
                    where t.recommendation = r.id), '{}'::text[]) as terms,
                coalesce((select array_agg(concat_ws('-', c.origin, c.transit, c.destination)) from recommendation_corridor c
                    where c.recommendation = r.id), '{}'::text[]) as corridors""";

    static StoredCoding of(List<String> given, List<String> corridors) {
        Map<Scheme, List<String>> terms = given.stream().collect(Collectors.groupingBy(StoredCoding::scheme,
                Collectors.mapping(term -> term.substring(term.indexOf(' ') + 1), Collectors.toList())));
        var themes = terms.getOrDefault(Scheme.THEMES, List.of());
        var objectives = terms.getOrDefault(Scheme.GCM_OBJECTIVES, List.of()).stream().map(Integer::valueOf).sorted().toList();
        terms.keySet().retainAll(Scheme.FURTHER);
        return new StoredCoding(themes.stream().sorted().toList(), objectives,
                new Coding(terms, corridors.stream().flatMap(written -> Corridor.of(written).stream()).toList()));
    }

    private static Scheme scheme(String term) {
        return Coded.find(Scheme.class, term.substring(0, term.indexOf(' '))).orElseThrow();
    }
}
