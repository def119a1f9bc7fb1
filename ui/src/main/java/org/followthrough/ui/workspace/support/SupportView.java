package org.followthrough.ui.workspace.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Map;
import org.followthrough.reporting.support.SupportMatches;
import org.followthrough.reporting.support.SupportRequest;
import org.followthrough.reporting.support.SupportRequests.Filter;
import org.followthrough.reporting.support.SupportService;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** What parties ask for, newest first; another party offers, the one that asks closes. Filters stand in the address. */
@Route(value = "support", layout = MainLayout.class)
@OpenTo
public class SupportView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient SupportService service;
    private final transient SupportMatches matches;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Div list = new Div();
    private transient Filter filter = new Filter(null, null, false);

    SupportView(Words words, SupportService service, SupportMatches matches, CurrentActor current, Refusals refusals) {
        super(words);
        this.service = service;
        this.matches = matches;
        this.current = current;
        this.refusals = refusals;
        list.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        filter = new Filter(query.getSingleParameter("edition").orElse(null), query.getSingleParameter("party").orElse(null),
                !query.getSingleParameter("all").filter("true"::equals).isPresent());
        open(event, this::build);
    }

    private void build() {
        name(words.get("support.title"), Crumb.here(words.get("support.title")));
        list.removeAll();
        var found = service.page(current.get(), filter, null, null, PAGE);
        found.forEach(request -> list.add(new RequestBox(words, refusals, service, matches, current, request, this::again)));
        if (found.isEmpty()) {
            list.add(empty(words.get(filter.openOnly() ? "support.empty.open" : "support.empty")));
        } else if (found.size() == PAGE) {
            list.add(more(found.getLast()));
        }
        add(heading(words.get("support.title")), dim(words.get("support.lead")), choice(), list);
    }

    private void again() {
        removeAll();
        build();
    }

    private Component more(SupportRequest last) {
        var place = new Div();
        place.addClassName("stack");
        place.add(Act.button(words.get("list.more", PAGE), () -> {
            place.removeAll();
            service.page(current.get(), filter, last.openedAt(), last.id(), PAGE).forEach(request ->
                    place.add(new RequestBox(words, refusals, service, matches, current, request, this::again)));
        }));
        return place;
    }

    /** Open ones, or all of them. */
    private Component choice() {
        var row = new Div(link("support.filter.open", false), new Span(" · "), link("support.filter.all", true));
        row.addClassName("row");
        return row;
    }

    private Anchor link(String key, boolean all) {
        var link = new Anchor("support" + query(all), words.get(key));
        if (all != filter.openOnly()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String query(boolean all) {
        var parameters = new java.util.TreeMap<String, String>();
        put(parameters, "edition", filter.edition());
        put(parameters, "party", filter.party());
        put(parameters, "all", all ? "true" : null);
        var query = QueryParameters.simple(parameters).getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
