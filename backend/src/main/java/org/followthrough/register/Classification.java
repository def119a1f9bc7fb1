package org.followthrough.register;

import java.util.Set;

/** All terms and corridors of a recommendation: what somebody says it speaks of. */
public record Classification(Set<String> themes, Set<Integer> gcmObjectives, Coding coding) {

    /** Those that a recommendation has. */
    public static Classification of(Recommendation r) {
        return new Classification(Set.copyOf(r.themes()), Set.copyOf(r.gcmObjectives()), r.coding());
    }
}
