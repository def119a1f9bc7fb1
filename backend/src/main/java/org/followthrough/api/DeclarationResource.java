package org.followthrough.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.accountability.Outcomes;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.declarations.AlikeAsks;
import org.followthrough.register.declarations.Declaration;
import org.followthrough.register.declarations.DeclarationDraft;
import org.followthrough.register.declarations.DeclarationService;
import org.followthrough.register.declarations.DeclaredSentence;
import org.followthrough.register.lineage.Similar;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Outcome documents of governments, sentence by sentence (features, row I6). */
@RestController
@RequestMapping("/api/v1/declarations")
class DeclarationResource {

    static final Shape DECLARATION = Shape.of().need(Shape.Kind.TEXT, "edition", "title", "body").need(Shape.Kind.DATE, "date")
            .may(Shape.Kind.TEXT, "address").build();
    static final Shape SENTENCES = Shape.of().needList("items", Shape.of().need(Shape.Kind.TEXT, "place", "verbatim").build()).build();

    private static final int ALIKE = 10;

    private final DeclarationService service;
    private final Adoptions adoptions;
    private final AlikeAsks alike;
    private final Outcomes outcomes;
    private final Doors doors;
    private final Changes changes;

    DeclarationResource(DeclarationService service, Adoptions adoptions, AlikeAsks alike, Outcomes outcomes, Doors doors, Changes changes) {
        this.service = service;
        this.adoptions = adoptions;
        this.alike = alike;
        this.outcomes = outcomes;
        this.doors = doors;
        this.changes = changes;
    }

    /** A document without its sentences. */
    record DeclarationRowView(UUID id, String edition, String title, String body, LocalDate date, @Nullable String address, int sentences) {

        static DeclarationRowView of(Declaration d) {
            return new DeclarationRowView(d.id(), d.edition(), d.title(), d.body(), d.date(), d.address(), d.sentences());
        }
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = DeclarationRowView.class, list = true, parameters = "edition")
    ResponseEntity<byte[]> list(Call call) {
        var slice = call.slice("edition");
        var after = slice.after(0, id -> Ids.read(id).orElseThrow(IllegalArgumentException::new));
        return call.answer(slice.page(adoptions.declarations(slice.query().ref("edition").orElse(null), after, slice.fetch()), DeclarationRowView::of,
                found -> List.of(found.id().toString())));
    }

    @PostMapping
    @May(Permission.LINK_ASKS)
    @Gives(value = DeclarationView.class, status = 201, body = "DECLARATION")
    ResponseEntity<byte[]> add(Call call) {
        return changes.of(call, () -> service.requireKeeper(call.actor())).json(DECLARATION, fields -> {
            var draft = new DeclarationDraft(fields.needText("edition"), fields.needText("title"), fields.needText("body"), fields.needDate("date"),
                    fields.text("address"));
            fields.check();
            var made = service.add(call.actor(), draft);
            return Answer.created("/declarations/" + made.id(), view(made));
        });
    }

    @GetMapping("/{id}")
    @May(Permission.READ_PUBLIC)
    @Gives(DeclarationView.class)
    ResponseEntity<byte[]> one(@PathVariable String id, Call call) {
        var view = view(declaration(id));
        return call.plain().answer(view);
    }

    @PostMapping("/{id}/sentences")
    @May(Permission.LINK_ASKS)
    @Gives(value = DeclarationView.class, status = 201, body = "SENTENCES")
    ResponseEntity<byte[]> addSentences(@PathVariable String id, Call call) {
        return change(id, call).json(SENTENCES, fields -> {
            var drafts = fields.objects("items").stream().map(item -> new DeclaredSentence.Draft(item.needText("place"), item.needText("verbatim"))).toList();
            fields.check();
            return Answer.created("/declarations/" + id, view(service.addSentences(call.actor(), declaration(id).id(), drafts)));
        });
    }

    @DeleteMapping("/{id}")
    @May(Permission.LINK_ASKS)
    @Gives(DeclarationView.class)
    ResponseEntity<byte[]> remove(@PathVariable String id, Call call) {
        return change(id, call).json(Shape.EMPTY, fields -> {
            var before = declaration(id);
            service.remove(call.actor(), before.id());
            return Answer.ok(view(before));
        });
    }

    @DeleteMapping("/{id}/sentences/{sentence}")
    @May(Permission.LINK_ASKS)
    @Gives(DeclarationView.class)
    ResponseEntity<byte[]> removeSentence(@PathVariable String id, @PathVariable String sentence, Call call) {
        return change(id, call).json(Shape.EMPTY, fields -> {
            service.removeSentence(call.actor(), sentence(id, sentence).id());
            return Answer.ok(view(declaration(id)));
        });
    }

    @GetMapping("/{id}/sentences/{sentence}/similar")
    @May(Permission.LINK_ASKS)
    @Gives(value = SimilarView.class, items = true)
    ResponseEntity<byte[]> similar(@PathVariable String id, @PathVariable String sentence, Call call) {
        var found = sentence(id, sentence);
        doors.may(call.actor(), Permission.LINK_ASKS);
        call.plain();
        var asks = alike.of(call.actor(), found.id(), ALIKE);
        var became = outcomes.of(asks.stream().map(Similar::id).toList());
        return call.answer(Map.of("items", asks.stream().map(one -> SimilarView.of(one, became.getOrDefault(one.id(), Map.of()))).toList()));
    }

    private Changes.Change change(String id, Call call) {
        return changes.of(call, () -> {
            declaration(id);
            service.requireKeeper(call.actor());
        }).on(() -> service.lock(call.actor(), declaration(id).id()), () -> List.of(view(declaration(id))));
    }

    private DeclarationView view(Declaration declaration) {
        return DeclarationView.of(declaration, adoptions.sentences(declaration.id()), adoptions.in(declaration.id()));
    }

    private Declaration declaration(String id) {
        return Ids.read(id).flatMap(adoptions::declaration).orElseThrow(() -> new NotFound("register.declaration.unknown"));
    }

    private DeclaredSentence sentence(String declaration, String id) {
        return Ids.read(id).flatMap(adoptions::sentence).filter(found -> found.declaration().equals(declaration(declaration).id()))
                .orElseThrow(() -> new NotFound("register.sentence.unknown"));
    }
}
