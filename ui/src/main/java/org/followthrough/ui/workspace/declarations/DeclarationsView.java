package org.followthrough.ui.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Role;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.declarations.Declaration;
import org.followthrough.register.declarations.DeclarationService;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** The outcome documents of governments with which the asks of an edition are compared: {@code register/declarations?edition=…}. */
@Route(value = "register/declarations", layout = MainLayout.class)
@OpenTo({Role.CURATOR, Role.ORGANISER})
public class DeclarationsView extends Page implements BeforeEnterObserver {

    private static final int MOST = 100;

    private final transient Adoptions adoptions;
    private final transient DeclarationService service;
    private final transient Editions editions;
    private final transient CurrentActor current;
    private final transient Refusals refusals;

    DeclarationsView(Words words, Adoptions adoptions, DeclarationService service, Editions editions, CurrentActor current, Refusals refusals) {
        super(words);
        this.adoptions = adoptions;
        this.service = service;
        this.editions = editions;
        this.current = current;
        this.refusals = refusals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(event.getLocation().getQueryParameters().getSingleParameter("edition").orElse("")));
    }

    private void build(String wanted) {
        var all = editions.page(null, null, MOST);
        var edition = wanted.isEmpty() ? first(all) : wanted;
        if (all.stream().noneMatch(one -> one.code().equals(edition))) {
            throw new NotFound("forum.edition.unknown");
        }
        name(words.get("declarations.title"), new Crumb(words.get("register.title"), "recommendations"), Crumb.here(words.get("declarations.title")));
        var stack = new Div(choice(all, edition), list(edition),
                box(words.get("declarations.form.heading"), new DeclarationForm(words, refusals, edition,
                        draft -> UI.getCurrent().navigate("register/declarations/" + service.add(current.get(), draft).id()))));
        stack.addClassName("stack");
        add(heading(words.get("declarations.title")), dim(words.get("declarations.lead")), stack);
    }

    /** The newest edition that has one, else the newest. */
    private String first(List<Edition> all) {
        var known = adoptions.declarations(null, null, MOST).stream().map(Declaration::edition).toList();
        return all.stream().map(Edition::code).filter(known::contains).findFirst().orElse(all.getFirst().code());
    }

    private Component choice(List<Edition> all, String edition) {
        var names = new LinkedHashMap<String, String>();
        all.forEach(one -> names.put(one.code(), one.name()));
        var select = new Select<String>();
        select.setLabel(words.get("declarations.edition"));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(names::get);
        select.setValue(edition);
        select.addValueChangeListener(change -> UI.getCurrent().navigate("register/declarations", QueryParameters.simple(Map.of("edition", change.getValue()))));
        var bar = new Div(select);
        bar.addClassName("filters");
        return bar;
    }

    private Component list(String edition) {
        var found = adoptions.declarations(edition, null, MOST);
        if (found.isEmpty()) {
            return empty(words.get("declarations.empty"));
        }
        var rows = new Rows<Declaration>(words.get("declarations.title"))
                .names(words.get("declarations.form.title.label"), one -> new Anchor("register/declarations/" + one.id(), one.title()))
                .column(words.get("declarations.form.body.label"), "", one -> new Span(one.body()))
                .column(words.get("declarations.form.date.label"), "d", one -> new Span(words.shortDay(one.date())))
                .column(words.get("declarations.sentences"), "n", one -> new Span(words.number(one.sentences())));
        rows.show(found);
        return rows;
    }
}
