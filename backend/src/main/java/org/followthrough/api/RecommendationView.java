package org.followthrough.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.jspecify.annotations.Nullable;

/** A recommendation as the API gives it. */
record RecommendationView(String ref, String state, String title, String verbatim, String readingText, String section,
        @Nullable Integer page, @Nullable String number, @Nullable UUID document, String event, String edition, List<String> themes, List<Integer> gcmObjectives,
        List<String> addresseeGroups, QualityView quality, int commitments, String part, @Nullable String parent, List<String> subPoints,
        Attribution attribution, List<ProponentView> proponents) {

    /** The codes of the ask, proposed until a second person confirmed them. */
    record QualityView(Verifiability verifiability, Ambition ambition, Consensus consensus, @Nullable String sharpened, boolean confirmed) {
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

    static RecommendationView of(RegisterSearch.Row r) {
        return new RecommendationView(r.ref(), r.state(), r.title(), r.verbatim(), r.readingText(), r.section(), r.page(), r.number(), r.document(),
                r.event(), r.edition(), r.themes(), r.gcm(), r.groups(),
                new QualityView(r.verifiability(), r.ambition(), r.consensus(), r.sharpened(), r.confirmed()), r.commitments(), r.belonging().part(),
                r.belonging().parent(), r.belonging().subPoints(), r.belonging().attribution(),
                r.belonging().proponents().stream().map(ProponentView::of).toList());
    }
}
