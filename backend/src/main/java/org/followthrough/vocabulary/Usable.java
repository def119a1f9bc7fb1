package org.followthrough.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The codes that can be given to a recommendation on a day, and of those that there are. */
public record Usable(Map<Scheme, Set<String>> valid, Map<Scheme, Set<String>> known) {

    public boolean isValid(Scheme scheme, String code) {
        return valid.getOrDefault(scheme, Set.of()).contains(code);
    }

    public boolean isKnown(Scheme scheme, String code) {
        return known.getOrDefault(scheme, Set.of()).contains(code);
    }

    /** Those that the vocabulary does not hold. */
    public List<String> unknown(Scheme scheme, Collection<String> codes) {
        return codes.stream().filter(code -> !isKnown(scheme, code)).sorted().toList();
    }

    /** Those that it holds, but that are not given any more, or not yet. */
    public List<String> ended(Scheme scheme, Collection<String> codes) {
        return codes.stream().filter(code -> isKnown(scheme, code) && !isValid(scheme, code)).sorted().toList();
    }
}
