package org.followthrough.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.intake.Confirmation;
import org.followthrough.intake.CurationService;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Coding;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What curators do with candidates. */
@RestController
@RequestMapping("/api/v1/candidates")
class CandidateResource {

    static final Shape CONFIRM = CodingFields.add(Shape.of().may(Shape.Kind.TEXT, "ref").need(Shape.Kind.TEXT, "title")
            .mayList(Shape.Kind.TEXT, "themes").mayList(Shape.Kind.WHOLE, "gcmObjectives")
            .mayListCodes("addresseeGroups", AddresseeGroup.class)).needCode("consensus", Consensus.class)
            .needCode("verifiability", Verifiability.class).needCode("ambition", Ambition.class)
            .may(Shape.Kind.TEXT, "sharpened", "readingText").build();
    static final Shape REJECT = Shape.of().need(Shape.Kind.TEXT, "reason").build();
    static final Shape SPLIT = Shape.of().needList(Shape.Kind.WHOLE, "at").build();
    static final Shape MERGE = Shape.of().needList(Shape.Kind.ID, "ids").build();

    private final CurationService curation;
    private final CandidateViews views;
    private final RegisterSearch search;
    private final Changes changes;

    CandidateResource(CurationService curation, CandidateViews views, RegisterSearch search, Changes changes) {
        this.curation = curation;
        this.views = views;
        this.search = search;
        this.changes = changes;
    }

    @GetMapping("/{id}")
    @May(Permission.CURATE)
    @Gives(CandidateView.class)
    ResponseEntity<byte[]> record(@PathVariable String id, Call call) {
        var view = views.of(call.actor(), views.id(call.actor(), id));
        return call.plain().answer(view);
    }

    @PostMapping("/{id}/confirm")
    @May(Permission.CURATE)
    @Gives(value = RecommendationView.class, status = 201, body = "CONFIRM")
    ResponseEntity<byte[]> confirm(@PathVariable String id, Call call) {
        return change(call, id).json(CONFIRM, fields -> {
            var candidate = views.id(call.actor(), id);
            curation.requireOpen(call.actor(), candidate);
            var registered = curation.confirm(call.actor(), candidate, confirmation(fields), null);
            return Answer.created("/recommendations/" + registered.ref(), RecommendationView.of(search.find(registered.ref())
                    .orElseThrow(() -> new NotFound("register.recommendation.unknown"))));
        });
    }

    private static Confirmation confirmation(Fields fields) {
        var title = fields.needText("title");
        var themes = fields.texts("themes");
        var objectives = fields.wholes("gcmObjectives");
        var groups = fields.codes("addresseeGroups", AddresseeGroup.class);
        var coding = CodingFields.read(fields, Coding.NONE);
        var readingText = fields.text("readingText");
        return new Confirmation(fields.text("ref"), title, new HashSet<>(themes), new HashSet<>(objectives), new HashSet<>(groups),
                coding, RecommendationResource.codes(fields), readingText);
    }

    @PostMapping("/{id}/reject")
    @May(Permission.CURATE)
    @Gives(value = CandidateView.class, body = "REJECT")
    ResponseEntity<byte[]> reject(@PathVariable String id, Call call) {
        return change(call, id).json(REJECT, fields -> {
            var candidate = views.id(call.actor(), id);
            curation.requireOpen(call.actor(), candidate);
            var reason = fields.needText("reason");
            fields.check();
            curation.reject(call.actor(), candidate, reason, null);
            return Answer.ok(views.of(call.actor(), candidate));
        });
    }

    @PostMapping("/{id}/split")
    @May(Permission.CURATE)
    @Gives(value = CandidateView.class, items = true, body = "SPLIT")
    ResponseEntity<byte[]> split(@PathVariable String id, Call call) {
        return change(call, id).json(SPLIT, fields -> {
            var candidate = views.id(call.actor(), id);
            curation.requireOpen(call.actor(), candidate);
            var at = fields.wholes("at");
            fields.check();
            return Answer.ok(Map.of("items", views.of(call.actor(), curation.split(call.actor(), candidate, at, null))));
        });
    }

    @PostMapping("/merge")
    @May(Permission.CURATE)
    @Gives(value = CandidateView.class, body = "MERGE")
    ResponseEntity<byte[]> merge(Call call) {
        return changes.of(call, () -> curation.requireCurator(call.actor())).json(MERGE, fields -> {
            var ids = fields.ids("ids");
            curation.requireOpen(call.actor(), ids);
            fields.check();
            return Answer.ok(views.of(call.actor(), curation.merge(call.actor(), ids).id()));
        });
    }

    private Changes.Change change(Call call, String id) {
        return changes.of(call, () -> views.id(call.actor(), id))
                .on(() -> { }, () -> List.of(views.of(call.actor(), views.id(call.actor(), id))));
    }
}
