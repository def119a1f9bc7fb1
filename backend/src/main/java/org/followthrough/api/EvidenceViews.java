package org.followthrough.api;

import java.util.List;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.copies.EvidenceCopies;
import org.springframework.stereotype.Component;

/** Puts items of evidence into the shape of the API, with what is kept of their addresses. */
@Component
class EvidenceViews {

    private final EvidenceCopies copies;

    EvidenceViews(EvidenceCopies copies) {
        this.copies = copies;
    }

    EvidenceView of(Evidence item) {
        return of(List.of(item)).getFirst();
    }

    List<EvidenceView> of(List<Evidence> items) {
        var kept = copies.find(items.stream().map(Evidence::id).toList());
        return items.stream().map(item -> EvidenceView.of(item, kept.get(item.id()))).toList();
    }
}
