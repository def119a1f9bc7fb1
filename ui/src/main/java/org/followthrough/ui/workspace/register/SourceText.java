package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.followthrough.intake.Candidate;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The source text beside the candidates: one page of it, with what was found marked. */
class SourceText extends Section {

    /** Offsets in the document of both ends of what is selected, or -1 where nothing of the text is. */
    private static final String SELECTED = """
            const at = (node, offset) => {
              const line = (node.nodeType === 1 ? node : node.parentElement)?.closest('[data-o]');
              if (!line || !this.contains(line)) return -1;
              const before = document.createRange();
              before.setStart(line, 0);
              before.setEnd(node, offset);
              return Number(line.dataset.o) + before.toString().length;
            };
            const chosen = getSelection();
            if (!chosen.rangeCount) return '-1 -1';
            const range = chosen.getRangeAt(0);
            return at(range.startContainer, range.startOffset) + ' ' + at(range.endContainer, range.endOffset);
            """;

    /** Scrolls the text alone, never the page around it. */
    private static final String TO_MARK = """
            requestAnimationFrame(() => {
              const mark = this.querySelector('mark.on');
              this.scrollTop = mark ? mark.getBoundingClientRect().top - this.getBoundingClientRect().top + this.scrollTop
                  - this.clientHeight / 3 : 0;
            });
            """;

    private final transient Words words;
    private final Div text = new Div();
    private final Span pageNumber = new Span();
    private final Span place = new Span();
    private final OriginalFile original;
    private final Button back;
    private final Button on;
    private transient String document = "";
    private transient List<Integer> starts = List.of(0);
    private transient List<Candidate> candidates = List.of();
    private @Nullable UUID current;
    private int page;

    SourceText(Words words, OriginalFile original, Consumer<UUID> chosen) {
        this.words = words;
        this.original = original;
        back = Act.small(words.get("register.source.back"), () -> show(page - 1));
        on = Act.small(words.get("register.source.on"), () -> show(page + 1));
        var header = new Header(new H2(words.get("register.source.title")), new Div(original, back, pageNumber, on));
        text.addClassName("src");
        text.getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", words.get("register.source.title"));
        text.getElement().addEventListener("click", click -> choose(click.getEventData().get(CLICKED).asString(""), chosen))
                .addEventData(CLICKED).setFilter("event.target.closest('mark') && getSelection().isCollapsed");
        add(header, text, new Footer(new Span(words.get("register.source.legend")), place));
        addClassName("pane");
    }

    private static final String CLICKED = "event.target.closest('mark')?.dataset.c ?? ''";

    private static void choose(String id, Consumer<UUID> chosen) {
        if (!id.isEmpty()) {
            chosen.accept(UUID.fromString(id));
        }
    }

    /** Shows a document from the page on which the current candidate begins. */
    void show(String documentText, List<Candidate> found, @Nullable Candidate at) {
        if (!documentText.equals(document)) {
            document = documentText;
            starts = SourceMarkup.pages(documentText);
            page = 0;
        }
        candidates = found;
        current = at == null ? null : at.id();
        place.setText(at == null ? "" : words.get("register.source.place", line(at.charStart()), line(at.charEnd() - 1), at.charStart(),
                at.charEnd()));
        show(at == null ? page : pageOf(at.charStart()));
        original.at(at == null ? 0 : at.charStart());
    }

    private int pageOf(int offset) {
        var found = 0;
        while (found + 1 < starts.size() && starts.get(found + 1) <= offset) {
            found++;
        }
        return found;
    }

    private void show(int wanted) {
        page = Math.clamp(wanted, 0, starts.size() - 1);
        var end = page + 1 < starts.size() ? starts.get(page + 1) : document.length();
        text.getElement().setProperty("innerHTML",
                new SourceMarkup(document, candidates, current).page(starts.get(page), end, line(starts.get(page))));
        pageNumber.setText(words.get("register.source.page", page + 1, starts.size()));
        back.setVisible(page > 0);
        on.setVisible(page + 1 < starts.size());
        text.getElement().executeJs(TO_MARK);
    }

    private int line(int offset) {
        return 1 + (int) document.substring(0, Math.min(offset, document.length())).chars().filter(sign -> sign == '\n').count();
    }

    /** Gives the offsets of both ends of the selection in the text; equal ones are a cursor, -1 is none. */
    void selection(BiConsumer<Integer, Integer> taker) {
        text.getElement().executeJs(SELECTED).then(String.class, ends -> {
            var parts = ends.split(" ");
            taker.accept(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
        });
    }
}
