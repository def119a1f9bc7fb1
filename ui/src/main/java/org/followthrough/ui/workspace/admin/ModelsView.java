package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.followthrough.bulk.BulkService;
import org.followthrough.identity.Role;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.runs.RunList;
import org.followthrough.ui.workspace.runs.RunWords;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.workflow.moving.Deployed;
import org.followthrough.workflow.moving.Deployed.Version;
import org.followthrough.workflow.moving.ModelMoves;

/** Versions of the processes, how many instances follow each, and moving them to another one. */
@Route(value = "admin/models", layout = MainLayout.class)
@OpenTo(Role.ADMINISTRATOR)
public class ModelsView extends Page implements BeforeEnterObserver {

    private static final int LATEST = 10;

    private final transient ModelMoves moves;
    private final transient BulkService bulk;
    private final transient RunWords say;
    private final transient CurrentActor current;
    private final transient Refusals refusals;

    ModelsView(Words words, ModelMoves moves, BulkService bulk, RunWords say, CurrentActor current, Refusals refusals) {
        super(words);
        this.moves = moves;
        this.bulk = bulk;
        this.say = say;
        this.current = current;
        this.refusals = refusals;
        name(words.get("models.title"), new Crumb(words.get("admin.title"), "admin"), Crumb.here(words.get("models.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var models = moves.deployed(current.get());
        add(heading(words.get("models.title")), dim(words.get("models.lead")));
        Planned.of(event.getLocation().getQueryParameters()).ifPresent(planned -> add(plan(models, planned)));
        add(new RunList(words, say, bulk.latest(current.get(), LATEST, "model-move")));
        models.forEach(model -> add(section(model.name(), versions(model))));
    }

    /** What the address names may be gone or may never have been. */
    private Component plan(List<Deployed> models, Planned planned) {
        try {
            var checked = moves.check(current.get(), planned.plan());
            return new MovePlanBox(words, refusals, models, checked, id -> moves.move(current.get(), id, planned.plan()));
        } catch (Refusal refused) {
            return empty(words.refusal(refused.messageKey(), refused.args()));
        } catch (RuleViolation broken) {
            return empty(words.of(broken.violations().getFirst()));
        }
    }

    private Component versions(Deployed model) {
        var newest = model.versions().getFirst();
        var rows = new Rows<Version>(words.get("models.versions", model.name()))
                .names(words.get("models.version"), one -> new Span(words.get(one == newest ? "models.version.newest" : "models.version.of", one.version())))
                .column(words.get("models.deployed"), "d", one -> new Span(words.minute(one.deployedAt())))
                .column(words.get("models.running"), "n", one -> new Span(words.number(one.running())))
                .column(words.get("models.move"), "", one -> move(model, one, newest));
        rows.show(model.versions());
        return rows;
    }

    /** What follows an older version can go to the newest, what follows the newest back to the one before. */
    private Component move(Deployed model, Version one, Version newest) {
        if (one.running() == 0 || model.versions().size() == 1) {
            return new Span();
        }
        var to = one == newest ? model.versions().get(1).version() : newest.version();
        return new Anchor("admin/models" + Planned.query(model.process(), one.version(), to), words.get("models.plan", to));
    }
}
