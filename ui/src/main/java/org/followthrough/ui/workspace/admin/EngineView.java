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
                .names(words.get("engine.step"), this::what)
                .column(words.get("engine.about"), "d", this::about)
                .column(words.get("engine.why"), "", this::why)
                .column(words.get("engine.tries"), "", one -> new Span(tries(one)))
                .column(words.get("engine.action"), "", one -> Act.small(words.get("engine.again"), () -> again(one)));
        rows.show(stuck);
        return rows;
    }

    private Component what(Stuck one) {
        var name = new Div(new Span(name(one)));
        if (one.since() != null) {
            name.add(new Div(dim(words.get("engine.since", words.minute(one.since())))));
        }
        return name;
    }

    private String name(Stuck one) {
        return one.commitment() ? words.get(one.step()) : one.step();
    }

    /** Cycles are the organisers' page; a commitment is everybody's. */
    private Component about(Stuck one) {
        if (one.commitment()) {
            return new Anchor("commitments/" + one.about() + "/process", one.about());
        }
        return current.get().has(Role.ORGANISER) ? new Anchor("cycles", one.about()) : new Span(one.about());
    }

    private Component why(Stuck one) {
        var why = new Div(new Span(one.commitment() ? words.get(one.why()) : one.why()));
        if (!one.detail().isEmpty()) {
            why.add(new Div(dim(one.detail())));
        }
        return why;
    }

    private String tries(Stuck one) {
        if (one.waits()) {
            return words.get("engine.waits");
        }
        return one.triesLeft() == null ? words.get("engine.next-try", words.minute(one.nextTry())) : words.get("engine.tries-left", one.triesLeft());
    }

    private void again(Stuck one) {
        refusals.attempt(problems, () -> {
            work.tryAgain(current.get(), one.id());
            told.setText(words.get("engine.tried", name(one), one.about()));
        });
        show();
    }
}
