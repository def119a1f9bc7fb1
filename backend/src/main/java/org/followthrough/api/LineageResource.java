package org.followthrough.api;

import java.util.List;
import java.util.Map;
import org.followthrough.accountability.Outcomes;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.register.lineage.Chain;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.register.lineage.LineageService;
import org.followthrough.register.lineage.Lineages;
import org.followthrough.register.lineage.Similar;
import org.followthrough.register.lineage.SimilarAsks;
import org.followthrough.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an ask comes from and what is like it (features, row A4). */
@RestController
@RequestMapping("/api/v1/recommendations/{ref}")
class LineageResource {

    static final Shape LINK = Shape.of().needCode("kind", LineageKind.class).may(Shape.Kind.TEXT, "to", "earlier", "reason").build();
    static final Shape UNLINK = Shape.of().need(Shape.Kind.TEXT, "to", "reason").build();

    private static final int SIMILAR = 10;

    private final Lineages lineages;
    private final LineageService lineage;
    private final SimilarAsks similar;
    private final Outcomes outcomes;
    private final Doors doors;
    private final Changes changes;

    LineageResource(Lineages lineages, LineageService lineage, SimilarAsks similar, Outcomes outcomes, Doors doors, Changes changes) {
        this.lineages = lineages;
        this.lineage = lineage;
        this.similar = similar;
        this.outcomes = outcomes;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping("/lineage")
    @May(Permission.READ_PUBLIC)
    @Gives(ChainView.class)
    ResponseEntity<byte[]> chain(@PathVariable String ref, Call call) {
        var view = view(ref);
        return call.plain().answer(view);
    }

    private ChainView view(String ref) {
        var chain = lineages.chain(doors.recommendation(ref).id());
        return ChainView.of(ref, chain, outcomes.of(chain.members().stream().map(Chain.Member::id).toList()));
    }

    @GetMapping("/similar")
    @May(Permission.READ_PUBLIC)
    @Gives(value = SimilarView.class, items = true)
    ResponseEntity<byte[]> similar(@PathVariable String ref, Call call) {
        var recommendation = doors.recommendation(ref);
        call.plain();
        var found = similar.of(recommendation.id(), SIMILAR);
        var became = outcomes.of(found.stream().map(Similar::id).toList());
        return call.answer(Map.of("items", found.stream().map(one -> SimilarView.of(one, became.getOrDefault(one.id(), Map.of()))).toList()));
    }

    @PostMapping("/lineage")
    @May(Permission.LINK_ASKS)
    @Gives(value = ChainView.class, status = 201, body = "LINK")
    ResponseEntity<byte[]> link(@PathVariable String ref, Call call) {
        return change(ref, call).json(LINK, fields -> {
            var kind = fields.needCode("kind", LineageKind.class);
            var other = other(fields);
            var reason = fields.text("reason");
            fields.check();
            lineage.link(call.actor(), ref, kind.orElseThrow(), other, reason);
            return Answer.created("/recommendations/" + ref + "/lineage", view(ref));
        });
    }

    /** The other one goes by the name of {@code to}; {@code earlier} says the same. */
    private static String other(Fields fields) {
        if (fields.has("to") && fields.has("earlier")) {
            throw RuleViolation.of("earlier", "api.lineage.one-name");
        }
        return fields.needText(fields.has("earlier") ? "earlier" : "to");
    }

    @PostMapping("/lineage/refuse")
    @May(Permission.LINK_ASKS)
    @Gives(value = ChainView.class, body = "UNLINK")
    ResponseEntity<byte[]> refuse(@PathVariable String ref, Call call) {
        return change(ref, call).json(UNLINK, fields -> {
            var other = fields.needText("to");
            var reason = fields.needText("reason");
            fields.check();
            lineage.refuse(call.actor(), ref, other, reason);
            return Answer.ok(view(ref));
        });
    }

    @PostMapping("/lineage/take-back")
    @May(Permission.LINK_ASKS)
    @Gives(value = ChainView.class, body = "UNLINK")
    ResponseEntity<byte[]> takeBack(@PathVariable String ref, Call call) {
        return change(ref, call).json(UNLINK, fields -> {
            var other = fields.needText("to");
            var reason = fields.needText("reason");
            fields.check();
            lineage.takeBack(call.actor(), ref, other, reason);
            return Answer.ok(view(ref));
        });
    }

    private Changes.Change change(String ref, Call call) {
        return changes.of(call, () -> {
            doors.recommendation(ref);
            doors.may(call.actor(), Permission.LINK_ASKS);
        }).on(() -> lineage.requireLinking(call.actor(), ref), () -> List.of(view(ref)));
    }
}
