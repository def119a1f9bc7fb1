package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.Programme;
import org.followthrough.forum.ProfileService;
import org.followthrough.forum.ProgrammeMoves;
import org.followthrough.forum.ProgrammeService;
import org.followthrough.identity.Role;
import org.followthrough.intake.papers.PaperService;
import org.followthrough.register.ProgrammeReader;
import org.followthrough.register.ProgrammeReader.Node;
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

/** The programme of an edition: the tree at the start, what is chosen in it at the end. {@code ?event=} chooses an event. */
@Route(value = "editions/:ref", layout = MainLayout.class)
@OpenTo({Role.ORGANISER, Role.CURATOR})
public class ProgrammeView extends Page implements BeforeEnterObserver {

    private final transient ProgrammeService service;
    private final transient ProgrammeMoves moves;
    private final transient ProfileService profiles;
    private final transient Editions editions;
    private final transient ProgrammeReader reader;
    private final transient PaperService papers;
    private final transient Files files;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final transient OutcomesBox documents;

    ProgrammeView(Words words, ProgrammeService service, ProgrammeMoves moves, ProfileService profiles, Editions editions, ProgrammeReader reader, PaperService papers, Files files,
            CurrentActor current, Refusals refusals, OutcomesBox documents) {
        super(words);
        this.service = service;
        this.moves = moves;
        this.profiles = profiles;
        this.editions = editions;
        this.reader = reader;
        this.papers = papers;
        this.files = files;
        this.current = current;
        this.refusals = refusals;
        this.documents = documents;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(ref(event), event.getLocation().getQueryParameters().getSingleParameter("event").orElse(null)));
    }

    private void build(String code, @Nullable String chosen) {
        var edition = editions.find(code).orElseThrow(() -> new NotFound("forum.edition.unknown"));
        var programme = editions.programme(code);
        var event = Optional.ofNullable(chosen).map(one -> programme.find(one).orElseThrow(() -> new NotFound("forum.event.unknown")));
        name(event.map(Event::name).orElse(edition.name()), new Crumb(words.get("editions.title"), "editions"), Crumb.here(code));
        var nodes = reader.of(code);
        var tree = new ProgrammeTree(words, edition, nodes, chosen, one -> go(code, one));
        var side = new Div();
        side.addClassName("stack");
        event.ifPresentOrElse(one -> of(one, programme, nodes, side), () -> of(edition, side));
        var columns = new Div(section(words.get("programme.tree"), tree), side);
        columns.addClassName("cols");
        add(above(code, words.get("programme.edition")), heading(edition.name(), new Anchor("/editions/" + code, words.get("programme.public"))), columns);
    }

    private boolean organiser() {
        return current.get().has(Role.ORGANISER);
    }

    private void go(String code, @Nullable String event) {
        getUI().ifPresent(ui -> ui.navigate("editions/" + code,
                event == null ? QueryParameters.empty() : QueryParameters.of("event", event)));
    }

    private void of(Edition edition, Div side) {
        if (!organiser()) {
            side.add(empty(words.get("programme.choose")));
            return;
        }
        side.add(box(words.get("programme.add-below", edition.name()), EventForm.adding(words, refusals, EventKind.below(null), true, edition.opens(),
                edition.closes(), wish -> go(edition.code(), service.add(current.get(), edition.code(), null, wish.kind(), wish.code(), wish.draft()).code()))));
        side.add(box(words.get("profile.heading"), new ProfileForm(words, refusals, edition, profile -> {
            profiles.change(current.get(), edition.code(), profile);
            go(edition.code(), null);
        })));
        var problems = new Problems(words);
        side.add(box(words.get("programme.of-edition"), new EditionForm(words, refusals, edition, moves.extent(current.get(), edition), wish -> {
            moves.change(current.get(), edition.code(), wish.draft(), wish.along());
            go(edition.code(), null);
        }), problems, Act.small(words.get("edition.delete"), () -> {
            if (refusals.attempt(problems, () -> service.removeEdition(current.get(), edition.code()))) {
                getUI().ifPresent(ui -> ui.navigate("editions"));
            }
        })));
    }

    private void of(Event event, Programme programme, List<Node> nodes, Div side) {
        if (organiser()) {
            var kinds = EventKind.below(event.kind());
            if (!kinds.isEmpty()) {
                side.add(box(words.get("programme.add-below", event.name()), EventForm.adding(words, refusals, kinds, false, event.starts(), event.ends(),
                        wish -> go(event.edition(), service.add(current.get(), event.edition(), event.code(), wish.kind(), wish.code(), wish.draft()).code()))));
            }
            side.add(box(words.get("programme.of-event", event.name()), EventForm.changing(words, refusals, event, moves.extent(current.get(), event), wish -> {
                moves.change(current.get(), event.code(), wish.draft(), wish.along());
                go(event.edition(), event.code());
            })), box(words.get("programme.place"), place(event, programme)));
        }
        var outcomes = nodes.stream().flatMap(ProgrammeView::all).filter(node -> node.event().equals(event)).findFirst().map(Node::documents)
                .orElse(List.of());
        outcomes.forEach(one -> side.add(documents.of(event.edition(), one, () -> go(event.edition(), event.code()))));
        side.add(box(words.get("paper.heading"), new PapersBox(words, refusals, papers, files, current, event, outcomes,
                () -> go(event.edition(), event.code()))));
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node.below().stream().flatMap(ProgrammeView::all));
    }

    /** Moving among its neighbours, moving below another event, and deleting what is empty. */
    private Component place(Event event, Programme programme) {
        var problems = new Problems(words);
        var parents = new Select<Event>();
        parents.setLabel(words.get("event.parent.label"));
        parents.setItems(programme.events().stream().filter(one -> event.kind().maySit(one.kind()) && !one.equals(event)).toList());
        parents.setItemLabelGenerator(one -> one == null ? words.get("programme.edition") : one.name());
        parents.setEmptySelectionAllowed(event.kind().maySit(null));
        parents.setEmptySelectionCaption(words.get("programme.edition"));
        parents.setValue(event.parent() == null ? null : programme.find(event.parent()).orElse(null));
        problems.field("parent", parents);
        var row = new Div(Act.button(words.get("event.up"), () -> move(problems, event, event.parent(), event.ordinal() - 1)),
                Act.button(words.get("event.down"), () -> move(problems, event, event.parent(), event.ordinal() + 1)),
                Act.button(words.get("event.delete"), () -> delete(problems, event)));
        row.addClassName("row");
        var form = new Div(problems, row, parents, Act.button(words.get("event.move"), () -> move(problems, event,
                Optional.ofNullable(parents.getValue()).map(Event::code).orElse(null), Integer.MAX_VALUE)));
        form.addClassName("form");
        return form;
    }

    private void move(Problems problems, Event event, @Nullable String parent, int ordinal) {
        if (refusals.attempt(problems, () -> service.move(current.get(), event.code(), parent, ordinal))) {
            go(event.edition(), event.code());
        }
    }

    private void delete(Problems problems, Event event) {
        if (refusals.attempt(problems, () -> service.remove(current.get(), event.code()))) {
            go(event.edition(), event.parent());
        }
    }
}
