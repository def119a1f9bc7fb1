package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.Inside;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** All evidence that the reader may see. */
class EvidenceTab extends Div {

    EvidenceTab(Words words, Detail detail, Optional<Inside> inside) {
        addClassName("stack");
        var items = inside.map(Inside::evidence).orElse(detail.evidence());
        if (items.isEmpty()) {
            add(Page.empty(words.get("evidence.empty")));
        }
        items.forEach(item -> add(new EvidenceLine(words, item)));
    }
}
