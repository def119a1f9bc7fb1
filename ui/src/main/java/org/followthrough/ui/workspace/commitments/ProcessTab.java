package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.Set;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.identity.Actor;
import org.followthrough.ui.shared.ProcessDrawing;
import org.followthrough.ui.shared.ProcessDrawing.Step;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.ProcessView.CurrentStep;
import org.followthrough.workflow.ProcessView.Diagram;

/** The live process, innermost diagram first, with the step it stands at in words. */
@org.springframework.stereotype.Component
class ProcessTab {

    /** Where the drawing is wider than the page, it is opened at the step where the process stands. */
    private static final String TO_NOW = """
            const now = this.querySelector('.pn.now');
            if (now) this.scrollLeft = now.getBoundingClientRect().left - this.getBoundingClientRect().left + this.scrollLeft - this.clientWidth / 3;
            """;

    private final Words words;
    private final ProcessView process;

    ProcessTab(Words words, ProcessView process) {
        this.words = words;
        this.process = process;
    }

    Component of(Actor actor, Detail detail) {
        var view = process.of(actor, detail.standing().ref());
        var tab = new Div();
        view.currentStep().ifPresent(step -> tab.add(now(step)));
        var latest = view.diagrams().stream().filter(diagram -> !isEarlier(diagram, view)).toList();
        latest.reversed().forEach(diagram -> tab.add(drawing(diagram, name(diagram))));
        view.diagrams().stream().filter(diagram -> isEarlier(diagram, view)).forEach(diagram -> tab.add(
                drawing(diagram, words.get("process.earlier", name(diagram), words.since(diagram.began())))));
        tab.add(Page.dim(words.get("process.legend")));
        return tab;
    }

    private Component now(CurrentStep step) {
        var text = new Span(words.get("process.now", words.models().of(step.process(), step.id(), step.name()), words.get("holder." + step.holder()), words.since(step.since())));
        var then = step.then();
        var note = new Div(text);
        if (then != null) {
            note.add(new Div(words.get("then." + then.deadline(), words.day(then.at()))));
        }
        note.addClassName("note");
        return note;
    }

    /** An instance of a former life of a commitment that was closed and opened again. */
    private static boolean isEarlier(Diagram diagram, ProcessView.View view) {
        return view.diagrams().stream().filter(other -> other.process().equals(diagram.process())).findFirst().filter(first -> first != diagram)
                .isPresent();
    }

    private Section drawing(Diagram diagram, String heading) {
        var place = new Div();
        place.addClassNames("scroll", "drawing");
        place.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", name(diagram));
        var drawing = new ProcessDrawing(set(diagram.done()), set(diagram.active()), set(diagram.skipped()), set(diagram.next()),
                set(diagram.walked()), words.get("process.mark"));
        place.getElement().setProperty("innerHTML", drawing.draw(diagram.bpmn(), name(diagram), words.models())).executeJs(TO_NOW);
        return Page.section(heading, Page.dim(words.get("process.version", diagram.version())), place, inWords(diagram, drawing));
    }

    /** The same facts as the drawing, for whoever cannot see it or is on a narrow screen. */
    private Component inWords(Diagram diagram, ProcessDrawing drawing) {
        var rows = new Rows<Step>(words.get("process.words", name(diagram)))
                .names(words.get("process.table.step"), step -> new Span(step.name()))
                .column(words.get("process.table.state"), "d", step -> new Span(words.get("process.state." + step.state())))
                .column(words.get("process.table.means"), "dim wide", step -> new Span(step.text()));
        rows.show(drawing.steps(diagram.bpmn(), words.models()));
        return rows;
    }

    private String name(Diagram diagram) {
        return words.models().of(diagram.process(), diagram.name());
    }

    private static Set<String> set(java.util.List<String> ids) {
        return new LinkedHashSet<>(ids);
    }
}
