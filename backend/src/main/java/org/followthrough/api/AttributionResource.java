package org.followthrough.api;

import java.util.List;
import java.util.UUID;
import org.followthrough.api.RecommendationView.ProponentView;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.register.Parts;
import org.followthrough.register.SubPoints;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.AttributionService;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.register.attribution.SourceAttribution;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the public may see beside a source, for those who keep the register; for everybody else there is nothing here (features, row A5). */
@RestController
@RequestMapping("/api/v1")
class AttributionResource {

    static final Shape MODE = Shape.of().needCode("attribution", Attribution.class).may(Shape.Kind.TEXT, "reason").build();
    static final Shape PROPONENTS = Shape.of().mayList("proponents",
            Shape.of().may(Shape.Kind.TEXT, "person", "organisation").build()).build();
    static final Shape PARENT = Shape.of().may(Shape.Kind.TEXT, "parent").build();
    static final Shape PART = Shape.of().need(Shape.Kind.TEXT, "part").build();

    private final AttributionService service;
    private final Parts parts;
    private final SubPoints subPoints;
    private final RecommendationViews views;
    private final Doors doors;
    private final Changes changes;

    AttributionResource(AttributionService service, Parts parts, SubPoints subPoints, RecommendationViews views, Doors doors,
            Changes changes) {
        this.service = service;
        this.parts = parts;
        this.subPoints = subPoints;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
    }

    /** Everything, the hidden too. */
    record AttributionView(String ref, Attribution own, Attribution ofDocument, Attribution effective, List<ProponentView> proponents,
            @Nullable Attribution waiting) {

        static AttributionView of(SourceAttribution a) {
            return new AttributionView(a.ref(), a.own(), a.ofDocument(), a.effective(), a.proponents().stream().map(ProponentView::of).toList(),
                    a.opening() == null ? null : a.opening().attribution());
        }
    }

    /** The mode of a document. */
    record ModeView(UUID document, Attribution attribution, @Nullable Attribution waiting) {
    }

    @GetMapping("/recommendations/{ref}/attribution")
    @May(Permission.KEEP_ATTRIBUTION)
    @Gives(AttributionView.class)
    ResponseEntity<byte[]> record(@PathVariable String ref, Call call) {
        var view = view(call, ref);
        return call.plain().answer(view);
    }

    private AttributionView view(Call call, String ref) {
        return AttributionView.of(service.of(call.actor(), ref));
    }

    @PostMapping("/recommendations/{ref}/attribution")
    @May(Permission.KEEP_ATTRIBUTION)
    @Gives(value = AttributionView.class, status = {200, 202}, body = "MODE")
    ResponseEntity<byte[]> change(@PathVariable String ref, Call call) {
        return open(call, ref).json(MODE, fields -> {
            var wanted = fields.needCode("attribution", Attribution.class);
            var reason = fields.text("reason");
            fields.check();
            var counts = service.change(call.actor(), ref, wanted.orElseThrow(), reason);
            return counts ? Answer.ok(view(call, ref)) : Answer.accepted(view(call, ref));
        });
    }

    @PutMapping("/recommendations/{ref}/proponents")
    @May(Permission.KEEP_ATTRIBUTION)
    @Gives(value = AttributionView.class, body = "PROPONENTS")
    ResponseEntity<byte[]> name(@PathVariable String ref, Call call) {
        return open(call, ref).json(PROPONENTS, fields -> {
            var proponents = fields.objects("proponents").stream().map(one -> new Proponent(one.text("person"), one.text("organisation"))).toList();
            fields.check();
            service.name(call.actor(), ref, proponents);
            return Answer.ok(view(call, ref));
        });
    }

    @PostMapping("/recommendations/{ref}/part")
    @May(Permission.KEEP_ATTRIBUTION)
    @Gives(value = AttributionView.class, body = "PART")
    ResponseEntity<byte[]> place(@PathVariable String ref, Call call) {
        return placing(call, ref, () -> service.lock(ref)).json(PART, fields -> {
            var part = fields.needText("part");
            fields.check();
            parts.move(call.actor(), ref, part);
            return Answer.ok(view(call, ref));
        });
    }

    @PostMapping("/recommendations/{ref}/parent")
    @May(Permission.REGISTER)
    @Gives(value = RecommendationView.class, body = "PARENT")
    ResponseEntity<byte[]> nest(@PathVariable String ref, Call call) {
        return placing(call, ref, () -> subPoints.lock(ref)).json(PARENT, fields -> {
            var parent = fields.text("parent");
            fields.check();
            subPoints.place(call.actor(), ref, parent);
            return Answer.ok(views.of(ref));
        });
    }

    private Changes.Change open(Call call, String ref) {
        return kept(call, ref).on(() -> service.lock(ref), () -> List.of(view(call, ref)));
    }

    /** The place stands in the record that everybody reads too. */
    private Changes.Change placing(Call call, String ref, Runnable lock) {
        return kept(call, ref).on(lock, () -> List.of(view(call, ref), views.of(ref)));
    }

    private Changes.Change kept(Call call, String ref) {
        return changes.of(call, () -> {
            doors.recommendation(ref);
            service.requireKeeper(call.actor());
        });
    }

    @GetMapping("/documents/{id}/attribution")
    @May(Permission.KEEP_ATTRIBUTION)
    @Gives(ModeView.class)
    ResponseEntity<byte[]> document(@PathVariable String id, Call call) {
        var view = view(call, id(id));
        return call.plain().answer(view);
    }

    private static UUID id(String id) {
        return Ids.read(id).orElseThrow(() -> new NotFound("intake.document.unknown"));
    }

    private ModeView view(Call call, UUID document) {
        var mode = service.ofDocument(call.actor(), document);
        return new ModeView(document, mode, service.openingOfDocument(call.actor(), document)
                .map(SourceAttribution.Opening::attribution).orElse(null));
    }

    @PostMapping("/documents/{id}/attribution")
    @May(Permission.KEEP_ATTRIBUTION)
    @Gives(value = ModeView.class, status = {200, 202}, body = "MODE")
    ResponseEntity<byte[]> changeDocument(@PathVariable String id, Call call) {
        return changes.of(call, () -> view(call, id(id))).on(() -> service.lockDocument(id(id)), () -> List.of(view(call, id(id)))).json(MODE, fields -> {
            var wanted = fields.needCode("attribution", Attribution.class);
            var reason = fields.text("reason");
            fields.check();
            var counts = service.changeDocument(call.actor(), id(id), wanted.orElseThrow(), reason);
            return counts ? Answer.ok(view(call, id(id))) : Answer.accepted(view(call, id(id)));
        });
    }
}
