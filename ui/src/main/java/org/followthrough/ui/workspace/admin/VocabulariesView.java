package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.followthrough.identity.Role;
import org.followthrough.shared.Coded;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.Vocabularies;
import org.followthrough.vocabulary.VocabularyService;
import org.jspecify.annotations.Nullable;

/** The vocabularies: every term with its dates, and what an administrator changes of them (features, row C1). */
@Route(value = "admin/vocabularies", layout = MainLayout.class)
@OpenTo(Role.ADMINISTRATOR)
public class VocabulariesView extends Page implements BeforeEnterObserver {

    private static final String ADDRESS = "admin/vocabularies";
    private static final int PAUSE_MILLIS = 250;

    private final transient Vocabularies vocabularies;
    private final transient VocabularyService service;
    private final transient MethodClock clock;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Nav tabs = new Nav();
    private final TextField field;
    private final Paragraph count = dim("");
    private final Div list = new Div();
    private final Div side = new Div();
    private Scheme scheme = Scheme.THEMES;
    private String sought = "";

    VocabulariesView(Words words, Vocabularies vocabularies, VocabularyService service, MethodClock clock, CurrentActor current, Refusals refusals) {
        super(words);
        this.vocabularies = vocabularies;
        this.service = service;
        this.clock = clock;
        this.current = current;
        this.refusals = refusals;
        this.field = field();
        name(words.get("vocabularies.title"), new Crumb(words.get("admin.title"), "admin"), Crumb.here(words.get("vocabularies.title")));
        tabs.addClassName("tabs");
        tabs.setAriaLabel(words.get("vocabularies.title"));
        count.getElement().setAttribute("role", "status");
        side.addClassName("stack");
        var bar = new Div(field);
        bar.addClassName("filters");
        var columns = new Div(list, side);
        columns.addClassNames("cols", "even");
        add(heading(words.get("vocabularies.title"), count), dim(words.get("vocabularies.lead")), tabs, bar, columns);
    }

    private TextField field() {
        var typed = new TextField(words.get("vocabularies.search"));
        typed.setClearButtonVisible(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(PAUSE_MILLIS);
        typed.addClassName("search");
        typed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                sought = change.getValue();
                UI.getCurrent().getPage().getHistory().replaceState(null, address(scheme, null));
                table();
            }
        });
        return typed;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        scheme = query.getSingleParameter("vocabulary").flatMap(code -> Coded.find(Scheme.class, code)).orElse(Scheme.THEMES);
        sought = query.getSingleParameter("q").orElse("");
        field.setValue(sought);
        show(query.getSingleParameter("term").flatMap(code -> vocabularies.find(new TermRef(scheme, code))));
    }

    private void show(Optional<Term> chosen) {
        tabs.removeAll();
        List.of(Scheme.values()).forEach(one -> tabs.add(tab(one)));
        table();
        side.removeAll();
        side.setClassName("opened", chosen.isPresent());
        chosen.ifPresent(term -> side.add(new TermEditor(words, refusals, service, vocabularies, clock, current, term,
                () -> show(vocabularies.find(term.ref())), this::gone)));
        if (chosen.isEmpty()) {
            side.add(scheme.isFixed() ? box(words.get("vocabularies.fixed"), dim(words.get("vocabularies.fixed.note")))
                    : box(words.get("vocabularies.add"), new NewTermForm(words, refusals, vocabularies, scheme,
                            term -> service.add(current.get(), term), this::open)));
        }
    }

    private void open(Term term) {
        UI.getCurrent().navigate(ADDRESS, QueryParameters.simple(Map.of("vocabulary", scheme.code(), "term", term.code())));
    }

    private void gone() {
        UI.getCurrent().getPage().getHistory().replaceState(null, address(scheme, null));
        show(Optional.empty());
    }

    private Component tab(Scheme one) {
        var link = new Anchor(ADDRESS + "?vocabulary=" + one.code(), words.get("vocabulary." + one.code()));
        if (one == scheme) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private String address(Scheme of, @Nullable String term) {
        return ADDRESS + "?vocabulary=" + of.code() + (sought.isBlank() ? "" : "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8))
                + (term == null ? "" : "&term=" + term);
    }

    private void table() {
        var terms = vocabularies.terms(scheme).stream().filter(this::matches).toList();
        count.setText(words.get("vocabularies.count", terms.size()));
        list.removeAll();
        list.add(terms.isEmpty() ? empty(words.get("vocabularies.none")) : rows(terms));
    }

    private boolean matches(Term term) {
        var wanted = sought.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || term.code().toLowerCase(Locale.ROOT).contains(wanted)
                || term.labels().stream().anyMatch(label -> label.text().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Component rows(List<Term> terms) {
        var uses = vocabularies.uses(scheme);
        var rows = new Rows<Term>(words.get("vocabulary." + scheme.code()))
                .names(words.get("vocabularies.term"), this::named)
                .column(words.get("vocabularies.valid"), "d", term -> new Span(valid(term)))
                .column(words.get("vocabularies.uses"), "n", term -> new Span(words.number(uses.getOrDefault(term.code(), 0))));
        rows.show(terms);
        return rows;
    }

    private Component named(Term term) {
        var label = new Anchor(address(scheme, term.code()), term.label(Term.ENGLISH, clock.now()).text());
        var code = new Span(term.code());
        code.addClassNames("dim", "code");
        var named = new Div(label, new Span(" "), code);
        if (term.parent() != null) {
            named.addClassName("under");
        }
        return named;
    }

    private String valid(Term term) {
        return term.validUntil() == null ? words.get("vocabularies.since", words.shortDay(term.validFrom()))
                : words.get("vocabularies.until", words.shortDay(term.validUntil()));
    }
}
