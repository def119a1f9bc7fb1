package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Role;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Lead;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** The editions; an organiser makes the next one from here. */
@Route(value = "editions", layout = MainLayout.class)
@OpenTo({Role.ORGANISER, Role.CURATOR})
public class EditionsView extends Page implements BeforeEnterObserver {

    private static final int ALL = 500;

    private final transient Editions editions;
    private final transient CurrentActor current;

    EditionsView(Words words, Editions editions, CurrentActor current) {
        super(words);
        this.editions = editions;
        this.current = current;
        name(words.get("editions.title"), Crumb.here(words.get("editions.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var all = editions.page(null, null, ALL);
        var list = new Div(all.isEmpty() ? empty(words.get("editions.empty")) : table(all));
        add(current.get().has(Role.ORGANISER) ? heading(words.get("editions.title"), Lead.main("new-edition", words.get("editions.new")))
                : heading(words.get("editions.title")), list);
    }

    private Component table(List<Edition> all) {
        var rows = new Rows<Edition>(words.get("editions.title"))
                .names(words.get("editions.edition"), edition -> new Anchor("editions/" + edition.code(), edition.name()))
                .column(words.get("editions.code"), "d", edition -> code(edition.code()))
                .column(words.get("editions.opens"), "d", edition -> new Span(words.shortDay(edition.opens())))
                .column(words.get("editions.closes"), "d", edition -> new Span(words.shortDay(edition.closes())))
                .column(words.get("editions.events"), "n", edition -> new Span(words.number(editions.programme(edition.code()).events().size())));
        rows.show(all);
        return rows;
    }

    private static Span code(String code) {
        var span = new Span(code);
        span.addClassName("code");
        return span;
    }
}
