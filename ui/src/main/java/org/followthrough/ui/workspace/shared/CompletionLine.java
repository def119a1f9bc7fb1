package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.followthrough.commitment.Completion;
import org.followthrough.ui.shared.Charts;

/** How far a plan is: what is claimed and what was verified, each a bar with its words; computed, never typed. */
public class CompletionLine extends Div {

    private static final int WHOLE = 100;

    private final transient Words words;

    public CompletionLine(Words words, Optional<Completion> completion) {
        this.words = words;
        addClassNames("completion", "stack");
        show(completion);
    }

    /** Shows another state of the same plan; nothing where there are no milestones. */
    public final void show(Optional<Completion> completion) {
        removeAll();
        completion.ifPresent(c -> add(part("completion.claimed", "v4", c.claimedPercent()), part("completion.verified", "c4", c.verifiedPercent()),
                cores(c)));
        setVisible(completion.isPresent());
    }

    private Div part(String key, String fill, int percent) {
        var bar = new Span();
        bar.addClassName("bar-place");
        bar.getElement().setProperty("innerHTML", Charts.bar(List.of(new Charts.Part(fill, percent)), WHOLE));
        return new Div(new Span(words.get(key, percent)), bar);
    }

    private Paragraph cores(Completion c) {
        var line = Page.dim(words.get("completion.core", c.core(), c.coreClaimed(), c.coreVerified()));
        line.setVisible(c.core() > 0);
        return line;
    }
}
