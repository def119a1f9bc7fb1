package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The drawings of all signs, once a page; nothing of it is seen, every sign refers to it. */
class SignSheet extends Div {

    private static final String SHEET = read();
    static final String MARK = """
            <svg viewBox="0 0 40 16" aria-hidden="true"><path d="M5 8h30" stroke="currentColor" stroke-width="2"/>\
            <circle cx="5" cy="8" r="4" fill="currentColor"/><circle cx="20" cy="8" r="5.5" fill="currentColor"/>\
            <circle cx="35" cy="8" r="4" fill="var(--paper)" stroke="currentColor" stroke-width="2"/></svg>""";

    SignSheet() {
        addClassName("sheet");
        getElement().setProperty("innerHTML", SHEET);
    }

    private static String read() {
        try (var file = SignSheet.class.getResourceAsStream("/portal/glyphs.svg")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("<svg ", "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
