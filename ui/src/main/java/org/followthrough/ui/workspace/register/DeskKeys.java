package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import org.followthrough.ui.workspace.shared.Words;

/**
 * Keys of one letter for what is done again and again. They never act while a field, a list or a dialog has the focus, and
 * can be switched off; every one has its button. Out of a field, Escape leads back to the candidate, and Ctrl and Enter confirm it.
 */
class DeskKeys extends Paragraph {

    private static final String LISTEN = """
            const desk = this;
            const heard = press => {
              if (!desk.isConnected) { removeEventListener('keydown', heard); return; }
              const field = press.composedPath().find(one => one.closest?.('.cand .on') && one.matches?.('input, textarea'));
              const confirms = press.key === 'Enter' && (press.ctrlKey || press.metaKey);
              if (field && !press.defaultPrevented && (confirms || press.key === 'Escape')
                  && !document.querySelector('vaadin-dialog[opened], [role=combobox][aria-expanded=true]')) {
                field.closest('.cand .on').focus({preventScroll: true});
                if (confirms && !press.repeat) desk.dispatchEvent(new CustomEvent('desk-key', {detail: 'a'}));
                return;
              }
              if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.defaultPrevented || desk.dataset.off) return;
              const at = press.composedPath()[0];
              if (at.closest?.('input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog]')
                  || document.querySelector('vaadin-dialog[opened], vaadin-dialog-overlay')) return;
              if (!desk.dataset.keys.includes(press.key)) return;
              press.preventDefault();
              desk.dispatchEvent(new CustomEvent('desk-key', {detail: press.key}));
            };
            addEventListener('keydown', heard);
            """;

    private final Map<String, Runnable> actions = new LinkedHashMap<>();

    DeskKeys(Words words) {
        addClassNames("keys", "dim");
        getElement().addEventListener("desk-key", press -> act(press.getEventData().get("event.detail").asString("")))
                .addEventData("event.detail");
        addAttachListener(attached -> getElement().executeJs(LISTEN));
        var off = new Checkbox(words.get("register.keys.on"), true);
        off.addValueChangeListener(change -> switchKeys(change.getValue()));
        add(off);
    }

    private void switchKeys(boolean on) {
        if (on) {
            getElement().removeAttribute("data-off");
        } else {
            getElement().setAttribute("data-off", "true");
        }
    }

    /** A key with what it does. */
    DeskKeys key(String key, String meaning, Runnable action) {
        actions.put(key, action);
        getElement().setAttribute("data-keys", String.join("", actions.keySet()));
        addComponentAtIndex(actions.size() - 1, new Span(cap(key), new Span(" " + meaning)));
        return this;
    }

    private void act(String key) {
        actions.getOrDefault(key, () -> { }).run();
    }

    /** The picture of a key. */
    static Component cap(String key) {
        var cap = new Span();
        cap.getElement().appendChild(new Element("kbd").setText(key));
        return cap;
    }
}
