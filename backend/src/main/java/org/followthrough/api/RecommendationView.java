package org.followthrough.api;

import java.util.List;
import java.util.UUID;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.register.lineage.Lineages;
import org.followthrough.shared.Coded;
import org.followthrough.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/** A recommendation as the API gives it. */
record RecommendationView(String ref, String state, String title, String verbatim, String readingText, String section,
        @Nullable Integer page, @Nullable String number, @Nullable UUID document, String event, String edition, List<String> themes, List<Integer> gcmObjectives,
        List<String> addresseeGroups, List<String> guidingPrinciples, List<String> sdgTargets, List<String> instruments, List<String> affectedGroups,
        List<String> migrationForms, List<CorridorView> corridors, QualityView quality, int commitments, List<LineageView> lineage) {

    /** A pair of states between which people move, with the state on the way or null. */
    record CorridorView(String origin, String destination, @Nullable String transit) {
    }

    /** The codes of the ask, proposed until a second person confirmed them. */
    record QualityView(Verifiability verifiability, Ambition ambition, Consensus consensus, @Nullable String sharpened, boolean confirmed) {
    }

    /**
     * A link with another recommendation.
     *
     * @param direction {@code outgoing} where this one points to the other
     */
    record LineageView(LineageKind kind, Direction direction, String ref, String title, String event, String edition,
            RecommendationState state) {

        enum Direction implements Coded { OUTGOING, INCOMING }

        static LineageView of(Lineages.Relative r) {
            return new LineageView(r.kind(), r.outgoing() ? Direction.OUTGOING : Direction.INCOMING, r.ref(), r.title(), r.event(), r.edition(),
                    r.state());
        }
    }

    /** One that is linked with none. */
    static RecommendationView of(RegisterSearch.Row r) {
        return of(r, List.of());
    }

    static RecommendationView of(RegisterSearch.Row r, List<Lineages.Relative> lineage) {
        return new RecommendationView(r.ref(), r.state(), r.title(), r.verbatim(), r.readingText(), r.section(), r.page(), r.number(), r.document(),
                r.event(), r.edition(), r.themes(), r.gcm(), r.groups(), r.coding().of(Scheme.GUIDING_PRINCIPLES), r.coding().of(Scheme.SDG),
                r.coding().of(Scheme.INSTRUMENTS), r.coding().of(Scheme.AFFECTED_GROUPS), r.coding().of(Scheme.MIGRATION_FORMS),
                r.coding().corridors().stream().map(c -> new CorridorView(c.origin(), c.destination(), c.transit())).toList(),
                new QualityView(r.verifiability(), r.ambition(), r.consensus(), r.sharpened(), r.confirmed()), r.commitments(),
                lineage.stream().map(LineageView::of).toList());
    }
}
