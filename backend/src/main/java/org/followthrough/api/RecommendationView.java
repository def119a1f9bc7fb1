package org.followthrough.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Upstream;
import org.followthrough.register.Verifiability;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.register.lineage.Lineages;
import org.followthrough.register.sharpening.Parts;
import org.followthrough.shared.Coded;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as the API gives it.
 *
 * @param number         as printed, or null
 * @param assignedNumber the number that its place gives where none is printed, or null
 * @param treatyAsk      whether it is assessed on the ladder in place of milestones
 * @param adoptions      the sentences of governments in which it is found
 * @param upstream       its name in the register of another body, as {@code source:id}, or null
 */
record RecommendationView(String ref, String state, String title, String verbatim, String readingText, String section,
        @Nullable Integer page, @Nullable String number, @Nullable UUID document, String event, String edition, List<String> themes, List<Integer> gcmObjectives,
        List<String> addresseeGroups, List<String> guidingPrinciples, List<String> sdgTargets, List<String> instruments, List<String> affectedGroups,
        List<String> migrationForms, List<CorridorView> corridors, QualityView quality, int commitments, String part, @Nullable String parent,
        List<String> subPoints, Attribution attribution, List<ProponentView> proponents, List<LineageView> lineage,
        @Nullable String assignedNumber, @Nullable String upstream, boolean treatyAsk, List<AdoptionView> adoptions) {

    /** A pair of states between which people move, with the state on the way or null. */
    record CorridorView(String origin, String destination, @Nullable String transit) {
    }

    /** The codes of the ask, proposed until a second person confirmed them. */
    record QualityView(Verifiability verifiability, Ambition ambition, Consensus consensus, @Nullable String sharpened, boolean confirmed,
            @Nullable PartsView parts) {
    }

    /** The parts of a sharpened ask, confirmed by a second person. */
    record PartsView(String actor, String act, String sign, String byWhen, String baseline) {

        static PartsView of(Parts p) {
            return new PartsView(p.actor(), p.act(), p.sign(), p.byWhen(), p.baseline());
        }
    }

    /** Who proposed an ask, as far as its mode lets the public know. */
    record ProponentView(@Nullable String person, @Nullable String organisation) {

        static ProponentView of(Proponent p) {
            return new ProponentView(p.person(), p.organisation());
        }

        /** As one text, such as {@code Person (Organisation)}. */
        static String text(Proponent p) {
            return Stream.of(p.person(), p.person() == null || p.organisation() == null ? p.organisation() : "(" + p.organisation() + ")")
                    .filter(Objects::nonNull).collect(Collectors.joining(" "));
        }
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

    /** One that is linked with none and was never sharpened. */
    static RecommendationView of(RegisterSearch.Row r) {
        return of(r, List.of(), null, false, List.of());
    }

    static RecommendationView of(RegisterSearch.Row r, List<Lineages.Relative> lineage, @Nullable Parts parts, boolean treatyAsk,
            List<Adoption> adoptions) {
        return new RecommendationView(r.ref(), r.state(), r.title(), r.verbatim(), r.readingText(), r.section(), r.page(), r.number(), r.document(),
                r.event(), r.edition(), r.themes(), r.gcm(), r.groups(), r.coding().of(Scheme.GUIDING_PRINCIPLES), r.coding().of(Scheme.SDG),
                r.coding().of(Scheme.INSTRUMENTS), r.coding().of(Scheme.AFFECTED_GROUPS), r.coding().of(Scheme.MIGRATION_FORMS),
                r.coding().corridors().stream().map(c -> new CorridorView(c.origin(), c.destination(), c.transit())).toList(),
                new QualityView(r.verifiability(), r.ambition(), r.consensus(), r.sharpened(), r.confirmed(),
                        parts == null ? null : PartsView.of(parts)), r.commitments(), r.belonging().part(),
                r.belonging().parent(), r.belonging().subPoints(), r.belonging().attribution(),
                r.belonging().proponents().stream().map(ProponentView::of).toList(), lineage.stream().map(LineageView::of).toList(),
                r.belonging().assigned(), Optional.ofNullable(r.belonging().upstream()).map(Upstream::toString).orElse(null),
                treatyAsk, adoptions.stream().map(AdoptionView::of).toList());
    }
}
