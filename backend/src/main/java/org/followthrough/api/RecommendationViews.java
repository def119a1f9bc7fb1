package org.followthrough.api;

import java.util.List;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.lineage.Lineages;
import org.followthrough.register.sharpening.Sharpenings;
import org.followthrough.register.treaties.TreatyAsks;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Component;

/** Recommendations as the API gives them, with their links, confirmed parts and the sentences in which they are found; one and many are read the same way. */
@Component
class RecommendationViews {

    private final RegisterSearch search;
    private final Lineages lineages;
    private final Sharpenings sharpenings;
    private final TreatyAsks treatyAsks;
    private final Adoptions adoptions;

    RecommendationViews(RegisterSearch search, Lineages lineages, Sharpenings sharpenings, TreatyAsks treatyAsks, Adoptions adoptions) {
        this.search = search;
        this.lineages = lineages;
        this.sharpenings = sharpenings;
        this.treatyAsks = treatyAsks;
        this.adoptions = adoptions;
    }

    /** @throws NotFound where there is none that the public may see */
    RecommendationView of(String ref) {
        return of(List.of(search.find(ref).orElseThrow(() -> new NotFound("register.recommendation.unknown")))).getFirst();
    }

    List<RecommendationView> of(List<RegisterSearch.Row> rows) {
        var refs = rows.stream().map(RegisterSearch.Row::ref).toList();
        var linked = lineages.of(refs);
        var sharpened = sharpenings.confirmed(refs);
        var treaties = treatyAsks.marked(refs);
        var adopted = adoptions.of(refs);
        return rows.stream().map(row -> RecommendationView.of(row, linked.getOrDefault(row.ref(), List.of()), sharpened.get(row.ref()),
                treaties.contains(row.ref()), adopted.getOrDefault(row.ref(), List.of()))).toList();
    }
}
