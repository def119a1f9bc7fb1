package org.followthrough.intake.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.followthrough.intake.Place;

/** Makes references for many new rows with a few questions to the register: each is given once. */
final class NewReferences {

    private final Function<Collection<String>, Set<String>> taken;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** @param taken tells which of some references are taken already */
    NewReferences(Function<Collection<String>, Set<String>> taken) {
        this.taken = taken;
    }

    /** One for each of the series, in their order. */
    List<String> make(List<Place.Series> wanted) {
        var made = new ArrayList<>(wanted.stream().map(this::propose).toList());
        for (var known = taken.apply(made); !known.isEmpty(); known = taken.apply(made)) {
            for (var i = 0; i < made.size(); i++) {
                if (known.contains(made.get(i))) {
                    made.set(i, numbered(wanted.get(i)));
                }
            }
        }
        return made;
    }

    private String propose(Place.Series series) {
        return series.wanted() != null && given.add(series.wanted()) ? series.wanted() : numbered(series);
    }

    private String numbered(Place.Series series) {
        var number = next.getOrDefault(series.stem(), series.from());
        while (!given.add(series.stem() + number)) {
            number++;
        }
        next.put(series.stem(), number + 1);
        return series.stem() + number;
    }
}
