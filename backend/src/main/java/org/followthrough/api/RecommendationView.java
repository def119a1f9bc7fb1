package org.followthrough.api;

import java.util.List;
import java.util.UUID;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/** A recommendation as the API gives it. */
record RecommendationView(String ref, String state, String title, String verbatim, String readingText, String section,
        @Nullable Integer page, @Nullable String number, @Nullable UUID document, String event, String edition, List<String> themes, List<Integer> gcmObjectives,
        List<String> addresseeGroups, List<String> guidingPrinciples, List<String> sdgTargets, List<String> instruments, List<String> affectedGroups,
        List<String> migrationForms, List<CorridorView> corridors, QualityView quality, int commitments) {

    /** A pair of states between which people move, with the state on the way or null. */
    record CorridorView(String origin, String destination, @Nullable String transit) {
    }

    /** The codes of the ask, proposed until a second person confirmed them. */
    record QualityView(Verifiability verifiability, Ambition ambition, Consensus consensus, @Nullable String sharpened, boolean confirmed) {
    }

    static RecommendationView of(RegisterSearch.Row r) {
        return new RecommendationView(r.ref(), r.state(), r.title(), r.verbatim(), r.readingText(), r.section(), r.page(), r.number(), r.document(),
                r.event(), r.edition(), r.themes(), r.gcm(), r.groups(), r.coding().of(Scheme.GUIDING_PRINCIPLES), r.coding().of(Scheme.SDG),
                r.coding().of(Scheme.INSTRUMENTS), r.coding().of(Scheme.AFFECTED_GROUPS), r.coding().of(Scheme.MIGRATION_FORMS),
                r.coding().corridors().stream().map(c -> new CorridorView(c.origin(), c.destination(), c.transit())).toList(),
                new QualityView(r.verifiability(), r.ambition(), r.consensus(), r.sharpened(), r.confirmed()), r.commitments());
    }
}
