package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.UI;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.accountability.Outcomes;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Role;
import org.followthrough.register.Recommendations;
import org.followthrough.register.Theme;
import org.followthrough.register.lineage.LineageService;
import org.followthrough.register.lineage.Suggestions;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The work list of those who say how asks hang together: {@code register/lineage?edition=…&at=…}, all open suggestions of an
 * edition and one of them with both texts.
 */
@Route(value = "register/lineage", layout = MainLayout.class)
@OpenTo({Role.CURATOR, Role.ORGANISER})
public class LineageView extends Page implements BeforeEnterObserver {

    private static final int EDITIONS = 100;

    private final transient Suggestions suggestions;
    private final transient LineageService lineage;
    private final transient Editions editions;
    private final transient Recommendations recommendations;
    private final transient Outcomes outcomes;
    private final transient CurrentActor current;
    private final transient Refusals refusals;

    LineageView(Words words, Suggestions suggestions, LineageService lineage, Editions editions, Recommendations recommendations,
            Outcomes outcomes, CurrentActor current, Refusals refusals) {
        super(words);
        this.suggestions = suggestions;
        this.lineage = lineage;
        this.editions = editions;
        this.recommendations = recommendations;
        this.outcomes = outcomes;
        this.current = current;
        this.refusals = refusals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        open(event, () -> build(parameters.getSingleParameter("edition").orElse(null),
                parameters.getSingleParameter("at").filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString).orElse(null)));
    }

    private void build(@Nullable String wanted, @Nullable UUID at) {
        var all = editions.page(null, null, EDITIONS);
        var edition = wanted == null ? first(all) : wanted;
        if (all.stream().noneMatch(one -> one.code().equals(edition))) {
            throw new NotFound("forum.edition.unknown");
        }
        name(words.get("lineage.title"), new Crumb(words.get("register.title"), "recommendations"), Crumb.here(words.get("lineage.title")));
        var left = new Span();
        left.addClassName("dim");
        left.getElement().setAttribute("role", "status");
        var desk = new LineageDesk(words, refusals, new LineageDesk.Services(suggestions, lineage, outcomes, current), names(all), edition,
                left, shown -> remember(edition, shown));
        add(heading(words.get("lineage.title"), left), dim(words.get("lineage.lead")), choice(all, edition), desk);
        desk.open(at);
    }

    private String first(List<Edition> all) {
        var waiting = suggestions.editions(current.get());
        return waiting.isEmpty() ? all.getFirst().code() : waiting.getFirst();
    }

    private LineageDesk.Names names(List<Edition> all) {
        Map<String, String> named = all.stream().collect(Collectors.toMap(Edition::code, Edition::name));
        return new LineageDesk.Names(named, recommendations.themes().stream().collect(Collectors.toMap(Theme::code, Theme::name)));
    }

    private Div choice(List<Edition> all, String edition) {
        var select = new Select<String>();
        var names = new LinkedHashMap<String, String>();
        all.forEach(one -> names.put(one.code(), one.name()));
        select.setLabel(words.get("lineage.edition"));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(names::get);
        select.setValue(edition);
        select.addValueChangeListener(change -> UI.getCurrent().navigate("register/lineage",
                QueryParameters.simple(Map.of("edition", change.getValue()))));
        var bar = new Div(select);
        bar.addClassName("filters");
        return bar;
    }

    /** Keeps the address true to what is shown. */
    private void remember(String edition, @Nullable UUID shown) {
        var parameters = new LinkedHashMap<>(Map.of("edition", edition));
        if (shown != null) {
            parameters.put("at", shown.toString());
        }
        UI.getCurrent().getPage().getHistory().replaceState(null, "register/lineage?" + QueryParameters.simple(parameters).getQueryString());
    }
}
