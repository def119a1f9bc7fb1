package org.followthrough.ui.workspace.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.followthrough.identity.Role;
import org.followthrough.reporting.actions.Action;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** One action of a party: what it says, where it counts, and what was corrected; its focal point corrects it here. */
@Route(value = "actions/:ref", layout = MainLayout.class)
@OpenTo({Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER})
public class ActionView extends Page implements BeforeEnterObserver {

    private final transient ActionRoom room;

    ActionView(Words words, ActionRoom room) {
        super(words);
        this.room = room;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(ref(event)));
    }

    private void build(String code) {
        removeAll();
        var action = room.service.read(room.current.get(), code);
        name(action.title(), Crumb.here(words.get("action.crumb", action.code())));
        add(above(action.code(), action.partyName()), heading(action.title()),
                dim(words.get("action.lead", words.of("actions.kind", action.kind()), words.day(action.date()))));
        if (!action.text().isBlank()) {
            add(quote(action.text()));
        }
        add(dim(words.get(action.published() ? "action.public" : "action.not-public")), reported(action));
        if (room.corrections.mayCorrect(room.current.get(), action)) {
            Runnable again = () -> build(code);
            add(new CountBox(room, action, again), new CorrectionBox(room, action, again));
        }
        add(section(words.get("action.corrections"), new CorrectionList(words, room.corrections.history(room.current.get(), action))));
    }

    private Component reported(Action action) {
        var citations = room.service.citations(action);
        var list = new Div();
        list.addClassName("stack");
        citations.forEach(one -> list.add(new Div(new Anchor("commitments/" + one.commitment(), one.title()),
                dim(words.get(one.version() == action.version() ? "action.cited" : "action.cited.before", one.commitment(), one.cycle(),
                        words.shortDay(one.clearedAt()))))));
        return citations.isEmpty() ? dim(words.get("action.uncited")) : section(words.get("action.reported"), list);
    }
}
