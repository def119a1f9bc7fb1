package org.followthrough.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followthrough.vocabulary.Scheme;

/**
 * Of what a recommendation speaks, beside its themes and objectives: terms of the further vocabularies, and corridors
 * (features, rows C2 to C5). Equal codings are equal whatever order they were given in.
 */
public record Coding(Map<Scheme, List<String>> terms, List<Corridor> corridors) {

    /** Nothing is said. */
    public static final Coding NONE = new Coding(Map.of(), List.of());
    /** By the numbers in a code first, so that 8.10 comes after 8.8 and 8.a after both. */
    public static final Comparator<String> NATURAL = Comparator.comparing(Coding::key).thenComparing(Comparator.naturalOrder());

    public Coding {
        var sorted = new EnumMap<Scheme, List<String>>(Scheme.class);
        terms.forEach((scheme, codes) -> {
            if (!codes.isEmpty()) {
                sorted.put(scheme, codes.stream().distinct().sorted(NATURAL).toList());
            }
        });
        terms = Map.copyOf(sorted);
        corridors = corridors.stream().distinct().sorted().toList();
    }

    private static String key(String code) {
        var key = new StringBuilder();
        for (var part : code.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)")) {
            key.append(part.chars().allMatch(Character::isDigit) ? "0".repeat(Math.max(0, 6 - part.length())) + part : part);
        }
        return key.toString();
    }

    /** Codes of one vocabulary, in their natural order. */
    public List<String> of(Scheme scheme) {
        return terms.getOrDefault(scheme, List.of());
    }

    /** The same with other terms of one vocabulary. */
    public Coding with(Scheme scheme, Collection<String> codes) {
        var changed = new EnumMap<Scheme, List<String>>(Scheme.class);
        changed.putAll(terms);
        changed.put(scheme, List.copyOf(codes));
        return new Coding(changed, corridors);
    }

    /** The same with other corridors. */
    public Coding with(Collection<Corridor> others) {
        return new Coding(terms, List.copyOf(others));
    }

    /** Corridors as they are written. */
    public List<String> writtenCorridors() {
        return corridors.stream().map(Corridor::toString).toList();
    }

    /** Every field with its values, for the record. */
    Map<String, Object> fields() {
        var fields = new TreeMap<String, Object>();
        Scheme.FURTHER.forEach(scheme -> fields.put(scheme.field(), new ArrayList<>(of(scheme))));
        fields.put("corridors", writtenCorridors());
        return fields;
    }
}
