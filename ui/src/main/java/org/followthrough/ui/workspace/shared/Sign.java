package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.html.Span;
import org.followthrough.ui.shared.Glyphs;
import org.followthrough.ui.shared.Status;

/** A value as sign and word, never one without the other. */
public class Sign extends Span {

    /** With a word of its own choice, such as a date beside the lateness. */
    public Sign(Status status, String word) {
        addClassName("st");
        if (!status.tone().isEmpty()) {
            addClassName(status.tone());
        }
        var glyph = new Span();
        glyph.addClassName("glyph");
        glyph.getElement().setProperty("innerHTML", Glyphs.use(status.glyph()));
        add(glyph, new Span(word));
    }

    public Sign(Status status, Words words) {
        this(status, words.of(status));
    }

    /** The same as a label; it stands once, beside the title. */
    public Sign asPill() {
        addClassName("pill");
        return this;
    }
}
