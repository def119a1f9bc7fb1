package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.followthrough.register.SearchWords;
import org.followthrough.ui.workspace.shared.Words;

/** Searches the register from every page; Ctrl and K bring the cursor here. */
class Finder extends TextField {

    Finder(Words words) {
        setPlaceholder(words.get("frame.search.place"));
        setAriaLabel(words.get("frame.search"));
        setTitle(words.get("frame.search"));
        getElement().setAttribute("aria-keyshortcuts", "Control+K");
        setMaxLength(SearchWords.LONGEST);
        addClassNames("finder", "wide");
        addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        addKeyPressListener(Key.ENTER, press -> go());
    }

    /** Opens the list of what was typed. */
    private void go() {
        var typed = getValue().strip();
        clear();
        UI.getCurrent().navigate("recommendations", typed.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", typed));
    }
}
