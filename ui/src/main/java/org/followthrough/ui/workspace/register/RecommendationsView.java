package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.register.RegisterSearch.Row;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** The register: every recommendation with its codes and how many addressees have it. */
@Route(value = "recommendations", layout = MainLayout.class)
@OpenTo
public class RecommendationsView extends Page implements BeforeEnterObserver {

    static final int PAGE = 50;

    private final transient RegisterSearch search;
    private transient Filter filter = Filter.ALL;
    private String last = "";

    RecommendationsView(Words words, RegisterSearch search) {
        super(words);
        this.search = search;
        name(words.get("register.title"), Crumb.here(words.get("register.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var q = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        filter = Filter.ALL.withWords(q);
        removeAll();
        add(heading(words.get("register.title"), dim(words.get("register.count", search.count(filter)))), find(q), list());
    }

    private Component find(String q) {
        var field = new TextField(words.get("figures.q"));
        field.setClearButtonVisible(true);
        field.setValue(q);
        field.addValueChangeListener(change -> UI.getCurrent().navigate("recommendations"
                + (change.getValue().isBlank() ? "" : "?q=" + URLEncoder.encode(change.getValue(), StandardCharsets.UTF_8))));
        var bar = new Div(field);
        bar.addClassName("filters");
        return bar;
    }

    private Component list() {
        var first = search.page(filter, null, PAGE);
        if (first.isEmpty()) {
            return empty(words.get("register.empty"));
        }
        var rows = columns();
        rows.show(first);
        var more = new Button(words.get("list.more", PAGE));
        more.addClickListener(click -> {
            var next = search.page(filter, last, PAGE);
            rows.more(next);
            shown(next, more);
        });
        shown(first, more);
        return new Div(rows, more);
    }

    private Rows<Row> columns() {
        return new Rows<Row>(words.get("register.title"))
                .names(words.get("register.recommendation"), this::named)
                .column(words.get("register.section"), "wide", row -> new Span(row.section()))
                .column(words.get("register.verifiability"), "", row -> new Sign(Vocabulary.of(row.verifiability()), words))
                .column(words.get("register.codes"), "wide", row -> new Span(words.get(row.confirmed() ? "register.confirmed" : "register.proposed")))
                .column(words.get("register.commitments"), "n", row -> new Span(words.number(row.commitments())));
    }

    private Component named(Row row) {
        var reference = new Span(row.ref());
        reference.addClassNames("dim", "code");
        return new Div(new Anchor("recommendations/" + row.ref(), row.title()), new Span(" "), reference);
    }

    private void shown(List<Row> page, Button more) {
        more.setVisible(page.size() == PAGE);
        if (!page.isEmpty()) {
            last = page.getLast().ref();
        }
    }
}
