package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateStatus;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The candidates of a document, a few at a time; the one at the cursor is open. */
class CandidateList extends Section {

    static final int PAGE = 12;
    private static final int SHOWN = 120;

    private final transient Words words;
    private final transient Consumer<UUID> chosen;
    private final OrderedList list = new OrderedList();
    private final Span count = new Span();
    private final Button earlier;
    private final Button later;
    private transient List<Candidate> all = List.of();
    private transient Map<UUID, String> registered = Map.of();

    CandidateList(Words words, Select<Shown> filter, Threshold threshold, Consumer<UUID> chosen) {
        this.words = words;
        this.chosen = chosen;
        earlier = Act.small(words.get("register.list.earlier"), () -> leap(-PAGE));
        later = Act.small(words.get("register.list.later"), () -> leap(PAGE));
        list.addClassName("cand");
        add(new Header(new H2(words.get("register.list.title")), new Div(threshold, filter)), list, new Footer(earlier, count, later));
        addClassName("pane");
    }

    private int first;

    private void leap(int by) {
        var target = Math.clamp(first + by, 0, Math.max(0, all.size() - 1));
        if (!all.isEmpty()) {
            chosen.accept(all.get(target).id());
        }
    }

    /** Shows the page on which {@code at} stands, with {@code open} unfolded in its place. */
    void show(List<Candidate> candidates, Map<UUID, String> references, @Nullable Candidate at, @Nullable Component open) {
        all = candidates;
        registered = references;
        first = page(at);
        var shown = all.subList(first, Math.min(all.size(), first + PAGE));
        list.removeAll();
        shown.forEach(candidate -> list.add(item(candidate, at, open)));
        if (all.isEmpty()) {
            list.add(new ListItem(words.get("register.list.empty")));
        }
        count.setText(words.get("register.list.shown", shown.size(), all.size()));
        earlier.setVisible(first > 0);
        later.setVisible(first + PAGE < all.size());
    }

    private int page(@Nullable Candidate at) {
        var index = 0;
        while (at != null && index < all.size() && !all.get(index).id().equals(at.id())) {
            index++;
        }
        return index >= all.size() ? 0 : index / PAGE * PAGE;
    }

    private ListItem item(Candidate candidate, @Nullable Candidate at, @Nullable Component open) {
        var item = new ListItem(head(candidate));
        if (at != null && candidate.id().equals(at.id())) {
            item.addClassName("on");
            item.getElement().setAttribute("aria-current", "true").setAttribute("tabindex", "-1");
            item.add(open == null ? new Span(candidate.verbatim()) : open);
        } else {
            item.add(link(candidate));
        }
        if (candidate.parent() != null) {
            item.addClassName("sub");
        }
        return item;
    }

    private Div head(Candidate candidate) {
        var head = new Div();
        head.addClassName("row");
        if (candidate.goesBy() != null) {
            var number = new Span(candidate.number() == null ? words.get("register.number.assigned", candidate.goesBy()) : candidate.number());
            number.addClassName(candidate.number() == null ? "dim" : "strong");
            head.add(number);
        }
        if (!candidate.open()) {
            head.add(badge(words.of("register.status", candidate.status())));
        }
        if (candidate.recommendation() != null) {
            head.add(code(registered.getOrDefault(candidate.recommendation(), "")));
        }
        head.add(badge(words.get("register.kind." + candidate.kind().code())));
        if (candidate.status() == CandidateStatus.REJECTED && candidate.reason() != null) {
            head.add(dim(candidate.reason()));
        }
        return head;
    }

    private Button link(Candidate candidate) {
        var text = candidate.verbatim().replaceAll("\\s+", " ");
        var link = new Button(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026", click -> chosen.accept(candidate.id()));
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return link;
    }

    private static Span badge(String text) {
        var badge = new Span(text);
        badge.addClassName("badge");
        return badge;
    }

    private static Span code(String text) {
        var code = new Span(text);
        code.addClassName("code");
        return code;
    }

    private static Span dim(String text) {
        var dim = new Span(text);
        dim.addClassName("dim");
        return dim;
    }

    /** Moves the focus to the candidate at the cursor, which screen readers then read; only the list scrolls. */
    void focusCurrent() {
        list.getChildren().filter(item -> item.getElement().getClassList().contains("on")).findFirst()
                .ifPresent(item -> item.getElement().executeJs(FOCUS));
    }

    private static final String FOCUS = """
            this.focus({preventScroll: true});
            const list = this.parentElement;
            list.scrollTop += this.getBoundingClientRect().top - list.getBoundingClientRect().top;
            """;
}
