package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.followthrough.register.ProgrammeReader.Outcome;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.AttributionService;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Whom the public may see beside everything that comes from an outcome document (features, row A5). */
@org.springframework.stereotype.Component
class OutcomesBox {

    private final Words words;
    private final Refusals refusals;
    private final AttributionService attribution;
    private final CurrentActor current;

    OutcomesBox(Words words, Refusals refusals, AttributionService attribution, CurrentActor current) {
        this.words = words;
        this.refusals = refusals;
        this.attribution = attribution;
        this.current = current;
    }

    /** The part of the page for one document; {@code done} shows it anew. */
    Component of(String edition, Outcome document, Runnable done) {
        var now = attribution.ofDocument(current.get(), document.id());
        var box = Page.box(words.get("outcome.heading"), new Anchor("/editions/" + edition + "/documents/" + document.id(), document.fileName()),
                Page.dim(words.get("attribution.effective." + now.code())));
        attribution.openingOfDocument(current.get(), document.id()).ifPresent(opening -> box.add(Page.dim(words.get("attribution.waiting",
                words.of("attribution.mode", opening.attribution()), opening.reason()))));
        box.add(form(document, now, done));
        return box;
    }

    private Div form(Outcome document, Attribution now, Runnable done) {
        var problems = new Problems(words);
        var mode = problems.field("attribution", new Select<Attribution>());
        mode.setLabel(words.get("attribution.mode.label"));
        mode.setItems(Attribution.values());
        mode.setItemLabelGenerator(value -> words.of("attribution.mode", value));
        mode.setValue(now);
        var reason = problems.field("reason", Fields.text(words, "attribution.reason", 2));
        var form = new Div(problems, mode, reason, Act.button(words.get("attribution.send"), () -> {
            if (refusals.attempt(problems, () -> attribution.changeDocument(current.get(), document.id(), mode.getValue(),
                    Fields.written(reason.getValue())))) {
                done.run();
            }
        }));
        form.addClassName("form");
        return form;
    }
}
