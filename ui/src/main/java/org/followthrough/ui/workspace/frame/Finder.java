package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.followthrough.register.SearchWords;
import org.followthrough.ui.workspace.shared.Words;

/** Searches the register from every page; Ctrl and K bring the cursor here, without asking the server, so that no letter is lost. */
class Finder extends TextField {

    private static final String LISTEN = """
            const field = this;
            const heard = press => {
              if (!field.isConnected) { removeEventListener('keydown', heard); return; }
              if (!(press.ctrlKey || press.metaKey) || press.altKey || press.shiftKey || press.key.toLowerCase() !== 'k') return;
              press.preventDefault();
              field.focus();
            };
            addEventListener('keydown', heard);
            """;
    private static final String TYPED = "element.value";

    Finder(Words words) {
        setPlaceholder(words.get("frame.search.place"));
        setAriaLabel(words.get("frame.search"));
        setTitle(words.get("frame.search"));
        getElement().setAttribute("aria-keyshortcuts", "Control+K");
        setMaxLength(SearchWords.LONGEST);
        addClassNames("finder", "wide");
        addAttachListener(attached -> getElement().executeJs(LISTEN));
        getElement().addEventListener("keydown", press -> find(press.getEventData().get(TYPED).asString("")))
                .setFilter("event.key === 'Enter'").addEventData(TYPED);
    }

    /** Opens the list of what was typed. */
    private static void find(String typed) {
        UI.getCurrent().navigate("recommendations", typed.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", typed.strip()));
    }
}
