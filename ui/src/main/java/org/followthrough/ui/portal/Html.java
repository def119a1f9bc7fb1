package org.followthrough.ui.portal;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Markup made by the shared drawings, which escape every text themselves. */
public record Html(String markup) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }
}
