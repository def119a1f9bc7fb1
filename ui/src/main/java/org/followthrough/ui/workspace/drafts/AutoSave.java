package org.followthrough.ui.workspace.drafts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.followthrough.ui.workspace.shared.Words;

/**
 * Has the form around it kept while somebody writes: ten seconds after a change, when a field or the page is left, and when a lost
 * connection is back. Nothing is sent where nothing was written. Says when the form was kept, and where it could not be.
 */
public class AutoSave extends Div {

    private static final String WRITTEN = "event.detail";
    private static final String WATCH = """
            const here = this;
            if (here.settled) return;
            const form = here.closest('.form');
            const since = here.querySelector('.since'), offline = here.querySelector('.offline');
            let written = 0, kept = 0, first = 0;
            const waits = () => written > kept;
            const lost = () => !navigator.onLine || ['reconnecting', 'connection-lost'].includes(window.Vaadin?.connectionState?.state);
            const show = () => {
              offline.hidden = !waits() || !lost();
              since.hidden = !waits() || lost() || Date.now() - first < 15000;
            };
            const ask = () => { if (waits()) here.dispatchEvent(new CustomEvent('keep-draft', { detail: written })); };
            here.settled = upTo => { kept = Math.max(kept, upTo); first = Date.now(); show(); };
            const wrote = change => {
              if (change.type === 'click' && !change.target.closest('vaadin-button')) return;
              if (!waits()) first = Date.now();
              written++;
              show();
            };
            ['input', 'change', 'click'].forEach(kind => form.addEventListener(kind, wrote));
            form.addEventListener('focusout', ask);
            const gone = new AbortController();
            const alive = work => event => { if (here.isConnected) work(event); else { gone.abort(); clearInterval(timer); } };
            const timer = setInterval(alive(() => { ask(); show(); }), 10000);
            const on = (target, kind, work) => target.addEventListener(kind, alive(work), { signal: gone.signal });
            on(document, 'visibilitychange', () => { if (document.visibilityState === 'hidden') ask(); });
            on(window, 'pagehide', ask);
            on(window, 'beforeunload', leaving => { ask(); if (waits() && lost()) leaving.preventDefault(); });
            on(window, 'online', () => { ask(); show(); });
            on(window, 'offline', show);
            window.Vaadin?.connectionState?.addStateChangeListener(() => { if (here.isConnected) show(); });
            """;

    private final transient Words words;
    private final Span told = new Span();

    /** @param keep keeps what stands in the form, or says why not; asked for as often as something was written, whatever it changed */
    public AutoSave(Words words, Runnable keep) {
        this.words = words;
        told.getElement().setAttribute("role", "status");
        say(words.get("draft.by-itself"));
        add(told, aside("since", "draft.not-kept-yet"), aside("offline", "draft.offline"));
        addClassNames("dim", "autosave");
        getElement().addEventListener("keep-draft", asked -> {
            keep.run();
            getElement().callJsFunction("settled", asked.getEventData().get(WRITTEN).asInt(0));
        }).addEventData(WRITTEN);
    }

    private Span aside(String kind, String key) {
        var text = new Span(words.get(key));
        text.addClassName(kind);
        text.getElement().setAttribute("hidden", true).setAttribute("role", "status");
        return text;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(WATCH);
    }

    /** The form is kept as it stands. */
    public void kept(String key, Instant at) {
        say(words.get(key, words.clock(at)));
    }

    public final void say(String text) {
        told.setText(text);
    }
}
