package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.followthrough.register.Hit;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.RegisterSearch.Found;
import org.followthrough.register.SearchWords;
import org.followthrough.ui.shared.FacetGroups;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** The register: every recommendation with its codes and how many addressees have it, searched while words are typed. */
@Route(value = "recommendations", layout = MainLayout.class)
@OpenTo
public class RecommendationsView extends Page implements BeforeEnterObserver {

    static final int PAGE = 50;
    /** So long nothing is typed before the list follows. */
    private static final int PAUSE_MILLIS = 250;

    private final transient RegisterSearch search;
    private final transient FacetGroups facets;
    private final TextField field;
    private final Paragraph count = dim("");
    private final Div list = new Div();
    private final FacetList narrow;
    private transient Sought sought = new Sought(Map.of());
    private String last = "";

    RecommendationsView(Words words, RegisterSearch search, FacetGroups facets) {
        super(words);
        this.search = search;
        this.facets = facets;
        this.field = field();
        this.narrow = new FacetList(words);
        name(words.get("register.title"), Crumb.here(words.get("register.title")));
        count.getElement().setAttribute("role", "status");
        var bar = new Div(field);
        bar.addClassName("filters");
        var columns = new Div(list, narrow);
        columns.addClassName("cols");
        add(heading(words.get("register.title"), count), bar, columns);
    }

    private TextField field() {
        var typed = new TextField(words.get("register.search"));
        typed.setClearButtonVisible(true);
        typed.setAutofocus(true);
        typed.setMaxLength(SearchWords.LONGEST);
        typed.setHelperText(words.get("register.search.help"));
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(PAUSE_MILLIS);
        typed.addClassName("search");
        typed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                follow(change.getValue());
            }
        });
        return typed;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sought = Sought.of(event.getLocation().getQueryParameters());
        field.setValue(sought.words());
        show();
    }

    /** The address follows what is typed, so that it can be sent on. */
    private void follow(String typed) {
        sought = sought.with("q", typed);
        UI.getCurrent().getPage().getHistory().replaceState(null, sought.address());
        show();
    }

    private void show() {
        var filter = sought.filter();
        var found = search.search(filter, null, PAGE);
        count.setText(found.count() > RegisterSearch.COUNTED ? words.get("register.count.many", RegisterSearch.COUNTED)
                : words.get("register.count", found.count()));
        list.removeAll();
        list.add(found.hits().isEmpty() ? nothing() : table(found));
        narrow.show(facets.of(filter, words.locale(), words::get), sought);
    }

    private Component nothing() {
        var note = empty(words.get(sought.parameters().isEmpty() ? "register.empty" : "register.empty.search"));
        if (!sought.parameters().isEmpty()) {
            note.add(new Span(" "), new Anchor("recommendations", words.get("register.show-all")));
        }
        return note;
    }

    private Component table(Found first) {
        var rows = columns();
        rows.show(first.hits());
        var more = new Button(words.get("list.more", PAGE));
        more.addClickListener(click -> {
            var next = search.search(sought.filter(), last, PAGE).hits();
            rows.more(next);
            shown(next, more);
        });
        shown(first.hits(), more);
        return new Div(rows, more);
    }

    private Rows<Hit> columns() {
        return new Rows<Hit>(words.get("register.title"))
                .names(words.get("register.recommendation"), this::named)
                .column(words.get("register.verifiability"), "", hit -> new Sign(Vocabulary.of(hit.row().verifiability()), words))
                .column(words.get("register.codes"), "wide",
                        hit -> new Span(words.get(hit.row().confirmed() ? "register.confirmed" : "register.proposed")))
                .column(words.get("register.commitments"), "n", hit -> new Span(words.number(hit.row().commitments())));
    }

    private Component named(Hit hit) {
        var reference = new Span(hit.row().ref());
        reference.addClassNames("dim", "code");
        var title = new Anchor("recommendations/" + hit.row().ref());
        title.add(new MarkedText(hit.title()));
        var named = new Div(title, new Span(" "), reference);
        if (!hit.row().section().isBlank()) {
            var section = new Div(hit.row().section());
            section.addClassName("dim");
            named.add(section);
        }
        if (!hit.passage().pieces().isEmpty()) {
            var passage = new Paragraph(new MarkedText(hit.passage()));
            passage.addClassName("passage");
            passage.getElement().setAttribute("dir", "auto");
            named.add(passage);
        }
        return named;
    }

    private void shown(List<Hit> page, Button more) {
        more.setVisible(page.size() == PAGE);
        if (!page.isEmpty()) {
            last = page.getLast().row().ref();
        }
    }
}
