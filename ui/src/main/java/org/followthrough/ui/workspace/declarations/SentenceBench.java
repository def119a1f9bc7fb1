package org.followthrough.ui.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.followthrough.register.declarations.Adopting;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.AlikeAsks;
import org.followthrough.register.declarations.DeclaredSentence;
import org.followthrough.register.lineage.Similar;
import org.followthrough.ui.workspace.register.ReasonDialog;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** A sentence of governments beside the asks that resemble it: each is adopted, reflected, or not found there. */
class SentenceBench extends Div {

    private static final int MOST = 8;

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient Services services;
    private final transient DeclaredSentence sentence;
    private final transient Runnable done;
    private final Problems problems;

    /** What the bench asks and does, always as the one who is signed in. */
    @org.springframework.stereotype.Component
    record Services(AlikeAsks alike, Adopting adopting, CurrentActor current, Words words, Refusals refusals) {

        /** An ask that is found, and the way to take that back. */
        Component found(Adoption adoption, Runnable done) {
            var line = new Paragraph(new Span(words.get("declarations.found." + adoption.kind().code())), new Span(" "),
                    new Anchor("recommendations/" + adoption.ref(), adoption.askTitle()), new Span(" "), code(adoption.ref()), new Span(" "),
                    Act.small(words.get("declarations.take-back", adoption.ref()), () -> new ReasonDialog(words, refusals, "declarations.undoing", reason -> {
                        adopting.takeBack(current.get(), adoption.ref(), adoption.id(), reason);
                        done.run();
                    }).open()));
            line.getElement().setAttribute("dir", "auto");
            return line;
        }
    }

    SentenceBench(Words words, Refusals refusals, Services services, DeclaredSentence sentence, Runnable done) {
        this.words = words;
        this.refusals = refusals;
        this.services = services;
        this.sentence = sentence;
        this.done = done;
        problems = new Problems(words);
        add(problems, new H3(words.get("declarations.alike")));
        var alike = services.alike().of(services.current().get(), sentence.id(), MOST);
        if (alike.isEmpty()) {
            add(Page.dim(words.get("declarations.alike.none")));
        }
        alike.forEach(ask -> add(pair(ask)));
        add(byHand());
        addClassName("stack");
    }

    private static Span code(String ref) {
        var code = new Span(ref);
        code.addClassNames("code", "dim");
        return code;
    }

    private Component pair(Similar ask) {
        var text = Page.quote(ask.verbatim());
        text.getElement().setAttribute("dir", "auto");
        var box = new Div(new Paragraph(new Anchor("recommendations/" + ask.ref(), ask.title()), new Span(" "), code(ask.ref())), text);
        if (!ask.words().isEmpty()) {
            box.add(Page.dim(words.get("similar.shared", String.join(words.get("list.separator"), ask.words().stream().limit(3).toList()))));
        }
        var row = new Div(decision(ask.ref(), AdoptionKind.ADOPTED_IN), decision(ask.ref(), AdoptionKind.REFLECTED_IN),
                Act.small(words.get("declarations.refuse"), () -> refuse(ask.ref())));
        row.addClassName("row");
        box.add(row);
        box.addClassNames("box", "stack");
        return box;
    }

    private Component decision(String ref, AdoptionKind kind) {
        return Act.button(words.get("declarations.do." + kind.code()), () -> link(ref, kind));
    }

    private void link(String ref, AdoptionKind kind) {
        if (refusals.attempt(problems, () -> services.adopting().link(services.current().get(), ref, sentence.id(), kind, null))) {
            done.run();
        }
    }

    private void refuse(String ref) {
        new ReasonDialog(words, refusals, "declarations.refusing", reason -> {
            services.adopting().refuse(services.current().get(), ref, sentence.id(), reason);
            done.run();
        }).open();
    }

    private Component byHand() {
        var own = new Problems(words);
        TextField ref = Fields.line(words, "declarations.hand.ref");
        var kind = new Select<AdoptionKind>();
        kind.setLabel(words.get("declarations.hand.kind"));
        kind.setItems(AdoptionKind.values());
        kind.setItemLabelGenerator(value -> words.of("declarations.found", value));
        kind.setValue(AdoptionKind.REFLECTED_IN);
        var form = new Div(own, ref, kind, Act.button(words.get("declarations.hand.send"), () -> {
            if (refusals.attempt(own, () -> services.adopting().link(services.current().get(), ref.getValue().strip(), sentence.id(), kind.getValue(), null))) {
                done.run();
            }
        }));
        form.addClassName("form");
        return Page.box(words.get("declarations.hand"), form);
    }
}
