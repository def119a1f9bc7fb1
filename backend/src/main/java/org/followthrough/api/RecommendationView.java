package org.followthrough.api;

import java.util.List;
import java.util.UUID;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.jspecify.annotations.Nullable;

/** A recommendation as the API gives it. */
record RecommendationView(String ref, String state, String title, String verbatim, String readingText, String section,
        @Nullable Integer page, @Nullable String number, @Nullable UUID document, String event, String edition, List<String> themes, List<Integer> gcmObjectives,
        List<String> addresseeGroups, QualityView quality, int commitments) {

    /** The codes of the ask, proposed until a second person confirmed them. */
    record QualityView(Verifiability verifiability, Ambition ambition, Consensus consensus, @Nullable String sharpened, boolean confirmed) {
    }

    static RecommendationView of(RegisterSearch.Row r) {
        return new RecommendationView(r.ref(), r.state(), r.title(), r.verbatim(), r.readingText(), r.section(), r.page(), r.number(), r.document(),
                r.event(), r.edition(), r.themes(), r.gcm(), r.groups(),
                new QualityView(r.verifiability(), r.ambition(), r.consensus(), r.sharpened(), r.confirmed()), r.commitments());
    }
}
