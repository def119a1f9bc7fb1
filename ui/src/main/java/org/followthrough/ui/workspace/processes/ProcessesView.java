package org.followthrough.ui.workspace.processes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.accountability.Piles;
import org.followthrough.accountability.Piles.Pile;
import org.followthrough.acts.Act;
import org.followthrough.acts.ActService;
import org.followthrough.acts.DryCheck;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Role;
import org.followthrough.parties.Parties;
import org.followthrough.ui.shared.ProcessDrawing;
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
import org.followthrough.workflow.Models;
import org.followthrough.workflow.Models.Drawn;

/** All commitments on one drawing of each process: where do they pile up, and since when (features, row E1). */
@Route(value = "process", layout = MainLayout.class)
@OpenTo(Role.ORGANISER)
public class ProcessesView extends Page implements BeforeEnterObserver {

    private static final int LATEST = 5;

    private final transient Models models;
    private final transient Piles piles;
    private final transient Editions editions;
    private final transient Parties parties;
    private final transient ActService acts;
    private final transient DryCheck dry;
    private final transient RunWords say;
    private final transient CurrentActor current;
    private final transient Refusals refusals;

    ProcessesView(Words words, Models models, Piles piles, Editions editions, Parties parties, ActService acts, DryCheck dry, RunWords say,
            CurrentActor current, Refusals refusals) {
        super(words);
        this.models = models;
        this.piles = piles;
        this.editions = editions;
        this.parties = parties;
        this.acts = acts;
        this.dry = dry;
        this.say = say;
        this.current = current;
        this.refusals = refusals;
        name(words.get("piles.title"), Crumb.here(words.get("piles.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var chosen = Chosen.of(event.getLocation().getQueryParameters());
        add(heading(words.get("piles.title")), new PileFilter(words, chosen, editions, parties));
        var found = piles.of(chosen.filter());
        if (found.isEmpty()) {
            add(empty(words.get(chosen.isEverything() ? "piles.none" : "piles.none-here")));
            return;
        }
        var byStep = found.stream().collect(Collectors.toMap(Pile::step, Function.identity()));
        if (chosen.step() != null) {
            var pile = byStep.get(chosen.step());
            add(new PileList(words, piles, chosen, step(chosen.step()), pile == null ? 0 : pile.count(), this::ask));
        }
        models.ofCommitments().forEach(model -> add(drawing(model, byStep, chosen)));
        add(dim(words.get("piles.legend")), new RunList(words, say, acts.latest(current.get(), LATEST)));
    }

    private void ask(Act act, List<String> refs) {
        new ActDialog(words, refusals, act, refs.size(), terms -> dry.look(current.get(), act, terms, refs), (id, terms) -> {
            var run = acts.toAll(current.get(), id, act, terms, refs);
            getUI().ifPresent(ui -> ui.navigate("runs/" + run.id()));
        }).open();
    }

    private Section drawing(Drawn model, Map<String, Pile> byStep, Chosen chosen) {
        var here = model.nodes().stream().filter(byStep::containsKey).map(byStep::get)
                .sorted(java.util.Comparator.comparingInt(Pile::count).reversed().thenComparing(Pile::step)).toList();
        var counts = here.stream().collect(Collectors.toMap(Pile::step, pile -> words.number(pile.count())));
        var place = new Div();
        place.addClassNames("scroll", "drawing");
        place.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", name(model))
                .setProperty("innerHTML", ProcessDrawing.ofCounts(counts).draw(model.bpmn(), words.get("piles.drawing", name(model)), words.models()));
        return section(name(model), place, here.isEmpty() ? dim(words.get("piles.nothing-in-it")) : table(model, here, chosen));
    }

    private String name(Drawn model) {
        return words.models().of(model.process(), model.name());
    }

    private String step(String element) {
        return models.name(element).map(named -> words.models().of(named.process(), element, named.name())).orElse(element);
    }

    private Component table(Drawn model, List<Pile> here, Chosen chosen) {
        var rows = new Rows<Pile>(words.get("piles.table", name(model)))
                .names(words.get("piles.step"), pile -> new Span(step(pile.step())))
                .column(words.get("piles.count"), "n", pile -> new Anchor("process" + chosen.at(pile.step()), words.number(pile.count())))
                .column(words.get("piles.late"), "n", pile -> new Span(words.number(pile.late())))
                .column(words.get("piles.oldest"), "d", pile -> new Span(words.shortSince(pile.oldest())));
        rows.show(here);
        return rows;
    }
}
