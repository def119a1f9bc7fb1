package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.followthrough.bulk.BulkRun;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Confirm;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.workflow.moving.CheckedPlan;
import org.followthrough.workflow.moving.CheckedPlan.Blocked;
import org.followthrough.workflow.moving.CheckedPlan.Line;
import org.followthrough.workflow.moving.CheckedPlan.Step;
import org.followthrough.workflow.moving.Deployed;
import org.followthrough.workflow.moving.Deployed.Version;
import org.followthrough.workflow.moving.MovePlan;

/** A checked plan: where everything that stands somewhere goes on, who would not get through, and carrying it out. */
class MovePlanBox extends Section {

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient CheckedPlan checked;
    private final transient Function<UUID, BulkRun> move;

    MovePlanBox(Words words, Refusals refusals, List<Deployed> models, CheckedPlan checked, Function<UUID, BulkRun> move) {
        super(new H2(words.get("move.heading", model(models, checked.plan()).name())));
        this.words = words;
        this.refusals = refusals;
        this.checked = checked;
        this.move = move;
        addClassNames("box", "stack");
        add(choice(model(models, checked.plan())), Page.dim(words.get("move.instances", checked.instances(), checked.plan().from())));
        if (checked.instances() == 0) {
            add(new Anchor("admin/models", words.get("move.close")));
            return;
        }
        add(lines(), verdict());
        if (!checked.blocked().isEmpty()) {
            add(new H3(words.get("move.blocked", checked.blockedCount())), blocked());
        }
        add(actions());
    }

    private static Deployed model(List<Deployed> models, MovePlan plan) {
        return models.stream().filter(model -> model.process().equals(plan.process())).findFirst().orElseThrow();
    }

    private Component choice(Deployed model) {
        var row = new Div(version(model, "move.from", checked.plan().from(), version -> new MovePlan(model.process(), version, checked.plan().to(), java.util.Map.of())),
                version(model, "move.to", checked.plan().to(), version -> new MovePlan(model.process(), checked.plan().from(), version, java.util.Map.of())));
        row.addClassName("row");
        return row;
    }

    private Select<Integer> version(Deployed model, String place, int chosen, Function<Integer, MovePlan> plan) {
        var select = new Select<Integer>();
        select.setLabel(words.get(place));
        select.setItems(model.versions().stream().map(Version::version).toList());
        select.setItemLabelGenerator(version -> words.get("models.version.of", version));
        select.setValue(chosen);
        select.addValueChangeListener(change -> show(plan.apply(change.getValue())));
        return select;
    }

    private void show(MovePlan plan) {
        getUI().ifPresent(ui -> ui.navigate(ModelsView.class, Planned.parameters(plan)));
    }

    private Component lines() {
        var rows = new Rows<Line>(words.get("move.steps"))
                .names(words.get("move.step"), line -> new Span(line.name()))
                .column(words.get("move.standing"), "n", line -> new Span(words.number(line.standing())))
                .column(words.get("move.goes"), "", this::target)
                .column(words.get("move.problem"), "", this::problem);
        rows.show(checked.lines());
        return rows;
    }

    private Component target(Line line) {
        var select = new Select<Step>();
        select.setAriaLabel(words.get("move.goes.label", line.name()));
        select.setPlaceholder(words.get("move.nowhere"));
        select.setItems(line.choices());
        select.setItemLabelGenerator(step -> step == null ? "" : words.get("move.target", step.name(), step.id()));
        if (line.target() != null && line.choices().contains(line.target())) {
            select.setValue(line.target());
        }
        select.addValueChangeListener(change -> {
            var mapping = new TreeMap<>(checked.plan().mapping());
            mapping.put(line.element(), change.getValue().id());
            show(new MovePlan(checked.plan().process(), checked.plan().from(), checked.plan().to(), mapping));
        });
        return select;
    }

    private Component problem(Line line) {
        var problem = line.problem();
        if (problem != null) {
            return new Span(words.of(problem));
        }
        return new Span(words.get(line.target() == null ? "move.vanishes" : line.target().id().equals(line.element()) ? "move.same" : "move.other"));
    }

    private Component verdict() {
        var note = new Div(words.get(checked.isValid() ? "move.valid" : "move.not-valid"));
        note.addClassName("note");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    private Component blocked() {
        var rows = new Rows<Blocked>(words.get("move.blocked", checked.blockedCount()))
                .names(words.get("runs.subject"), this::subject)
                .column(words.get("runs.why"), "", one -> new Span(words.of(one.why())));
        rows.show(checked.blocked());
        return rows;
    }

    private Component subject(Blocked one) {
        return one.subject() == null ? new Span(words.get("move.blocked.counted", one.count()))
                : new Anchor(one.isCommitment() ? "commitments/" + one.subject() : "cycles", one.subject());
    }

    private Component actions() {
        var row = new Div(new Anchor("admin/models", words.get("move.close")));
        row.addClassName("row");
        if (checked.isValid()) {
            row.addComponentAsFirst(Act.main(words.get("move.do", checked.instances()), () -> new Confirm(words, refusals,
                    words.get("move.confirm.title", checked.instances()), words.get("move.confirm.text", checked.plan().to()),
                    words.get("move.do", checked.instances()), this::begin).open()));
        }
        return row;
    }

    private void begin(UUID id) {
        var run = move.apply(id);
        getUI().ifPresent(ui -> ui.navigate("runs/" + Objects.requireNonNull(run).id()));
    }
}
