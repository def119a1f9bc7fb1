package org.followthrough.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Somebody without a mouse: goes from field to field with the tabulator, and sees at every step where the focus is. */
final class Keyboard {

    private static final int MOST_STEPS = 120;

    /** The name by which the focused element is known, and whether it can be seen and is marked as focused. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return '';
              const of = id => document.getElementById(id)?.textContent ?? '';
              const label = at.getAttribute('aria-label') ?? (at.getAttribute('aria-labelledby') ?? '').split(' ').map(of).join(' ');
              const own = at.labels?.length ? [...at.labels].map(one => one.textContent).join(' ') : at.textContent;
              return (label.trim() || own || at.tagName).replace(/\\s+/g, ' ').trim();
            }""";
    private static final String HIDDEN = """
            () => {
              let at = document.activeElement;
              if (!at || at === document.body) return '';
              const host = at.closest('vaadin-radio-button, vaadin-checkbox, vaadin-text-field, vaadin-text-area') ?? at;
              const box = host.getBoundingClientRect();
              const xs = [box.left + 2, box.left + box.width / 2, box.right - 2];
              const ys = [box.top + 2, box.top + box.height / 2, box.bottom - 2];
              const seen = xs.some(x => ys.some(y => {
                const top = document.elementFromPoint(x, y);
                return top && (host.contains(top) || top.contains(host) || top.shadowRoot?.contains(host));
              }));
              return seen ? '' : host.outerHTML.slice(0, 200);
            }""";

    private final Person person;
    private final Page page;

    Keyboard(Person person) {
        this.person = person;
        page = person.page();
        // Listened to from the beginning: asked for only then, the chooser may open before the browser knows that somebody listens.
        page.onFileChooser(chooser -> { });
    }

    /** Goes on to the element whose name begins with these words; nothing on the way may be hidden behind something else. */
    Keyboard to(String name) {
        for (var step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            notHidden();
            if (focused().startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("the tabulator never comes to " + name);
    }

    /** What was done has not taken the focus away. */
    Keyboard isAt(String name) {
        assertThat(focused()).startsWith(name);
        return this;
    }

    private String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    private void notHidden() {
        var hidden = (String) page.evaluate(HIDDEN);
        if (!hidden.isEmpty()) {
            throw new AssertionError("the focus is hidden: " + hidden);
        }
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        person.settle();
        return this;
    }

    /** Opens the chooser of files with the key and gives a file. */
    Keyboard give(String name, String type, byte[] content) {
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Enter"));
        chooser.setFiles(new FilePayload(name, type, content));
        person.settle();
        return this;
    }
}
