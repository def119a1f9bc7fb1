package org.followthrough.api;

import java.util.List;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.register.declarations.Adopting;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.Adoptions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sentences of governments in which a recommendation is found (features, row I6). */
@RestController
@RequestMapping("/api/v1/recommendations/{ref}/adoptions")
class AdoptionResource {

    static final Shape ADOPTION = Shape.of().need(Shape.Kind.ID, "sentence").needCode("kind", AdoptionKind.class).may(Shape.Kind.TEXT, "reason").build();
    static final Shape NO_ADOPTION = Shape.of().need(Shape.Kind.ID, "sentence").need(Shape.Kind.TEXT, "reason").build();

    private final Adoptions adoptions;
    private final Adopting adopting;
    private final Doors doors;
    private final Changes changes;

    AdoptionResource(Adoptions adoptions, Adopting adopting, Doors doors, Changes changes) {
        this.adoptions = adoptions;
        this.adopting = adopting;
        this.doors = doors;
        this.changes = changes;
    }

    /** All of a recommendation; there are few. */
    record AdoptionsView(List<AdoptionView> items) {
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = AdoptionView.class, items = true)
    ResponseEntity<byte[]> list(@PathVariable String ref, Call call) {
        doors.recommendation(ref);
        return call.plain().answer(view(ref));
    }

    private AdoptionsView view(String ref) {
        return new AdoptionsView(adoptions.of(List.of(ref)).getOrDefault(ref, List.of()).stream().map(AdoptionView::of).toList());
    }

    @PostMapping
    @May(Permission.LINK_ASKS)
    @Gives(value = AdoptionView.class, items = true, status = 201, body = "ADOPTION")
    ResponseEntity<byte[]> link(@PathVariable String ref, Call call) {
        return change(ref, call).json(ADOPTION, fields -> {
            var sentence = fields.needId("sentence");
            var kind = fields.needCode("kind", AdoptionKind.class);
            var reason = fields.text("reason");
            fields.check();
            adopting.link(call.actor(), ref, sentence.orElseThrow(), kind.orElseThrow(), reason);
            return Answer.created("/recommendations/" + ref + "/adoptions", view(ref));
        });
    }

    @PostMapping("/refuse")
    @May(Permission.LINK_ASKS)
    @Gives(value = AdoptionView.class, items = true, body = "NO_ADOPTION")
    ResponseEntity<byte[]> refuse(@PathVariable String ref, Call call) {
        return change(ref, call).json(NO_ADOPTION, fields -> {
            var sentence = fields.needId("sentence");
            var reason = fields.needText("reason");
            fields.check();
            adopting.refuse(call.actor(), ref, sentence.orElseThrow(), reason);
            return Answer.ok(view(ref));
        });
    }

    @PostMapping("/take-back")
    @May(Permission.LINK_ASKS)
    @Gives(value = AdoptionView.class, items = true, body = "NO_ADOPTION")
    ResponseEntity<byte[]> takeBack(@PathVariable String ref, Call call) {
        return change(ref, call).json(NO_ADOPTION, fields -> {
            var sentence = fields.needId("sentence");
            var reason = fields.needText("reason");
            fields.check();
            adopting.takeBack(call.actor(), ref, sentence.orElseThrow(), reason);
            return Answer.ok(view(ref));
        });
    }

    private Changes.Change change(String ref, Call call) {
        return changes.of(call, () -> {
            doors.recommendation(ref);
            doors.may(call.actor(), Permission.LINK_ASKS);
        }).on(() -> adopting.requireLinking(call.actor(), ref), () -> List.of(view(ref)));
    }
}
