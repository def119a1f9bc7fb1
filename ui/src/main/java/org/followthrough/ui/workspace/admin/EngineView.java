package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.followthrough.identity.Role;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.workflow.StuckWork;
import org.followthrough.workflow.StuckWork.Stuck;

/** Steps of the engine that failed: what they are, why, and a way to have them tried again. */
@Route(value = "admin/engine", layout = MainLayout.class)
@OpenTo(Role.ADMINISTRATOR)
public class EngineView extends Page implements BeforeEnterObserver {

    private final transient StuckWork work;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Problems problems;
    private final Div told = new Div();
    private final Div list = new Div();

    EngineView(Words words, StuckWork work, CurrentActor current, Refusals refusals) {
        super(words);
        this.work = work;
        this.current = current;
        this.refusals = refusals;
        this.problems = new Problems(words);
        name(words.get("engine.title"), new Crumb(words.get("admin.title"), "admin"), Crumb.here(words.get("engine.title")));
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(heading(words.get("engine.title")), dim(words.get("engine.lead")), problems, told, list);
        show();
    }

    private void show() {
        list.removeAll();
        var stuck = work.of(current.get());
        list.add(stuck.isEmpty() ? empty(words.get("engine.none")) : table(stuck));
    }

    private Component table(java.util.List<Stuck> stuck) {
        var rows = new Rows<Stuck>(words.get("engine.title"))
                .names(words.get("engine.step"), one -> new Span(one.step()))
                .column(words.get("engine.about"), "d", one -> new Anchor("cycles", one.about()))
                .column(words.get("engine.why"), "wide", one -> new Span(one.why()))
                .column(words.get("engine.tries"), "", one -> new Span(one.triesLeft() == 0 ? words.get("engine.waits")
                        : words.get("engine.tries-left", one.triesLeft())))
                .column(words.get("engine.action"), "", one -> Act.small(words.get("engine.again"), () -> again(one)));
        rows.show(stuck);
        return rows;
    }

    private void again(Stuck one) {
        refusals.attempt(problems, () -> {
            work.tryAgain(current.get(), one.id());
            told.setText(words.get("engine.tried", one.step(), one.about()));
        });
        show();
    }
}
