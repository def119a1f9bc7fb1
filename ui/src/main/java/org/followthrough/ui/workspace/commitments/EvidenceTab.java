package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.followthrough.evidence.Evidence;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** All evidence that the reader may see. */
class EvidenceTab extends Div {

    EvidenceTab(Words words, EvidenceRoom room, List<Evidence> items) {
        addClassName("stack");
        if (items.isEmpty()) {
            add(Page.empty(words.get("evidence.empty")));
        }
        items.forEach(item -> add(room.line(item)));
    }
}
