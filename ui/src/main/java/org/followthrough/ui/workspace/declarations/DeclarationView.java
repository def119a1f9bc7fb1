package org.followthrough.ui.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.intake.IntakeService;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.declarations.Declaration;
import org.followthrough.register.declarations.DeclarationService;
import org.followthrough.register.declarations.DeclaredSentence;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * One outcome document of governments and what is found in each of its sentences: {@code register/declarations/…?at=…}, one of the sentences
 * beside the asks that resemble it.
 */
@Route(value = "register/declarations/:id([0-9a-f-]{36})", layout = MainLayout.class)
@OpenTo({Role.CURATOR, Role.ORGANISER})
public class DeclarationView extends Page implements BeforeEnterObserver {

    private final transient Adoptions adoptions;
    private final transient DeclarationService service;
    private final transient IntakeService intake;
    private final transient SentenceBench.Services bench;
    private final transient CurrentActor current;
    private final transient Refusals refusals;

    DeclarationView(Words words, Adoptions adoptions, DeclarationService service, IntakeService intake, SentenceBench.Services bench,
            CurrentActor current, Refusals refusals) {
        super(words);
        this.adoptions = adoptions;
        this.service = service;
        this.intake = intake;
        this.bench = bench;
        this.current = current;
        this.refusals = refusals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(event.getRouteParameters().get("id").flatMap(Ids::read).orElseThrow(DeclarationView::unknown),
                event.getLocation().getQueryParameters().getSingleParameter("at").orElse("")));
    }

    private static NotFound unknown() {
        return new NotFound("register.declaration.unknown");
    }

    private void build(UUID id, String at) {
        removeAll();
        var declaration = adoptions.declaration(id).orElseThrow(DeclarationView::unknown);
        name(declaration.title(), new Crumb(words.get("register.title"), "recommendations"),
                new Crumb(words.get("declarations.title"), "register/declarations?edition=" + declaration.edition()), Crumb.here(declaration.title()));
        var sentences = adoptions.sentences(id);
        var stack = new Div();
        stack.addClassName("stack");
        if (sentences.isEmpty()) {
            stack.add(empty(words.get("declarations.sentences.empty")), removal(declaration));
        }
        stack.add(list(declaration, sentences, at), box(words.get("declarations.paste.heading"), new SentencesForm(words, refusals, intake, current, drafts -> {
            service.addSentences(current.get(), id, drafts);
            build(id, at);
        })));
        add(heading(declaration.title()), dim(words.get("declarations.source", declaration.body(), words.day(declaration.date()))), links(declaration), stack);
    }

    private Component links(Declaration declaration) {
        var row = new Div(new Anchor("/declarations/" + declaration.id(), words.get("declarations.public")));
        Optional.ofNullable(declaration.address()).ifPresent(address -> row.add(new Anchor(address, words.get("declaration.original"))));
        row.addClassName("row");
        return row;
    }

    private Component removal(Declaration declaration) {
        var problems = new Problems(words);
        return new Div(problems, Act.small(words.get("declarations.remove"), () -> {
            if (refusals.attempt(problems, () -> service.remove(current.get(), declaration.id()))) {
                UI.getCurrent().navigate("register/declarations");
            }
        }));
    }

    private Component list(Declaration declaration, List<DeclaredSentence> sentences, String at) {
        var found = adoptions.in(declaration.id());
        var list = new Div();
        list.addClassName("stack");
        sentences.forEach(sentence -> list.add(sentence(declaration, sentence, found.getOrDefault(sentence.id(), List.of()), sentence.id().toString().equals(at))));
        return list;
    }

    private Component sentence(Declaration declaration, DeclaredSentence sentence, List<Adoption> found, boolean compared) {
        var section = section(sentence.place(), quote(sentence.verbatim()));
        section.setId("s" + sentence.id());
        var problems = new Problems(words);
        section.add(problems);
        found.forEach(adoption -> section.add(bench.found(adoption, () -> go(declaration.id(), compared ? sentence.id() : null))));
        if (compared) {
            section.add(new SentenceBench(words, refusals, bench, sentence, () -> go(declaration.id(), sentence.id())));
        } else {
            section.add(acts(declaration, sentence, found, problems));
        }
        return section;
    }

    private Component acts(Declaration declaration, DeclaredSentence sentence, List<Adoption> found, Problems problems) {
        var row = new Div(Act.button(words.get("declarations.compare"), () -> go(declaration.id(), sentence.id())));
        if (found.isEmpty()) {
            row.add(Act.small(words.get("declarations.sentence.remove"), () -> {
                if (refusals.attempt(problems, () -> service.removeSentence(current.get(), sentence.id()))) {
                    go(declaration.id(), null);
                }
            }));
        }
        row.addClassName("row");
        return row;
    }

    /** Shows the document anew, and keeps the address true to what is shown. */
    private void go(UUID id, @Nullable UUID at) {
        var shown = at == null ? "" : at.toString();
        UI.getCurrent().getPage().getHistory().replaceState(null, "register/declarations/" + id + (at == null ? "" : "?at=" + shown));
        build(id, shown);
    }
}
