package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.followthrough.evidence.Evidence;
import org.followthrough.ui.workspace.shared.Words;

/** One item of evidence: what it is called, of what kind, from when, and who may read it. */
public class EvidenceLine extends Div {

    public EvidenceLine(Words words, Evidence item) {
        var about = new Span(words.get("evidence.about", words.of("evidence.kind", item.kind()), words.shortDay(item.date()),
                words.of("evidence.visibility", item.visibility())));
        about.addClassName("dim");
        if (item.url() == null) {
            add(new Span(item.title() + " "), about);
        } else {
            add(new Anchor(item.url(), item.title(), AnchorTarget.BLANK), new Span(" "), about);
        }
    }
}
