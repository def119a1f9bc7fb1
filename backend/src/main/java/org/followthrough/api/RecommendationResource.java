package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Format;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Query;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.ResponseAnchors;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.identity.Permission;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Classification;
import org.followthrough.register.Consensus;
import org.followthrough.register.Corridor;
import org.followthrough.register.Facet;
import org.followthrough.register.Quality;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Verifiability;
import org.followthrough.register.sharpening.Parts;
import org.followthrough.register.sharpening.SharpeningService;
import org.followthrough.register.sharpening.Sharpenings;
import org.followthrough.register.sharpening.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register: its list and records, their quality codes, and their assignment. */
@RestController
@RequestMapping("/api/v1/recommendations")
class RecommendationResource {

    static final String[] FILTERS = {"edition", "event", "theme", "gcm", "principle", "sdg", "instrument", "affected", "form", "corridor", "q", "addressee",
        "kind", "quality", "group", "assigned"};
    static final Shape QUALITY = Shape.of().needCode("verifiability", Verifiability.class).needCode("ambition", Ambition.class)
            .needCode("consensus", Consensus.class).may(Shape.Kind.TEXT, "sharpened")
            .may("parts", Shape.of().may(Shape.Kind.TEXT, "actor", "act", "sign", "byWhen", "baseline").build()).build();
    static final Shape ASSIGN = Shape.of().needList(Shape.Kind.TEXT, "addressees").may(Shape.Kind.DATE, "responseDue")
            .may(Shape.Kind.FLAG, "oneOff").may("responseAnchor", CycleResource.ANCHOR)
            .may("joint", Shape.of().need(Shape.Kind.TEXT, "coordinator").build()).build();

    static final Shape CLASSIFY = CodingFields.add(Shape.of().mayList(Shape.Kind.TEXT, "themes").mayList(Shape.Kind.WHOLE, "gcmObjectives")).build();

    private final RegisterSearch search;
    private final RegisterService register;
    private final CommitmentService commitments;
    private final ResponseAnchors anchors;
    private final JointService joints;
    private final CommitmentViews commitmentViews;
    private final RecommendationViews views;
    private final SharpeningService sharpening;
    private final Sharpenings sharpenings;
    private final Words words;
    private final Lists lists;
    private final Doors doors;
    private final Changes changes;

    RecommendationResource(RegisterSearch search, RegisterService register, CommitmentService commitments, ResponseAnchors anchors, JointService joints, CommitmentViews commitmentViews,
            RecommendationViews views, SharpeningService sharpening, Sharpenings sharpenings, Words words, Lists lists, Doors doors, Changes changes) {
        this.search = search;
        this.register = register;
        this.commitments = commitments;
        this.anchors = anchors;
        this.joints = joints;
        this.commitmentViews = commitmentViews;
        this.views = views;
        this.sharpening = sharpening;
        this.sharpenings = sharpenings;
        this.words = words;
        this.lists = lists;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = RecommendationView.class, list = true, parameters = {"edition", "event", "theme", "gcm", "principle", "sdg", "instrument", "affected", "form", "corridor", "q", "addressee",
        "kind", "quality", "group", "assigned"},
            media = {Gives.CSV, Gives.XLSX})
    @Nullable ResponseEntity<byte[]> list(Call call, HttpServletResponse response) throws IOException {
        var format = Format.accepted(call);
        var slice = call.slice(FILTERS);
        if (format != Format.JSON) {
            format.send(call, response, lists.recommendations(filter(slice.query())));
            return null;
        }
        var rows = search.page(filter(slice.query()), slice.after(0), slice.fetch());
        return call.answer(slice.page(views.of(rows), view -> view, view -> List.of(view.ref())));
    }

    static RegisterSearch.Filter filter(Query query) {
        var gcm = query.whole("gcm", 1, 23);
        return new RegisterSearch.Filter(query.ref("edition").orElse(null), query.ref("event").orElse(null),
                query.ref("theme").orElse(null), gcm.isPresent() ? gcm.getAsInt() : null, query.words("q").orElse(null),
                query.ref("addressee").orElse(null), query.code("kind", PartyKind.class).orElse(null),
                query.code("quality", Verifiability.class).orElse(null),
                query.code("group", AddresseeGroup.class).orElse(null), query.flag("assigned").orElse(null), further(query));
    }

    private static Map<Facet, String> further(Query query) {
        var further = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            if (facet.isFurther()) {
                query.ref(facet.code()).ifPresent(value -> further.put(facet, value));
            }
        }
        if (further.containsKey(Facet.CORRIDOR) && Corridor.of(further.get(Facet.CORRIDOR)).isEmpty()) {
            throw Query.impossible(Facet.CORRIDOR.code());
        }
        return Map.copyOf(further);
    }

    @GetMapping("/{ref}")
    @May(Permission.READ_PUBLIC)
    @Gives(RecommendationView.class)
    ResponseEntity<byte[]> record(@PathVariable String ref, Call call) {
        var view = view(ref);
        return call.plain().answer(view);
    }

    private RecommendationView view(String ref) {
        return views.of(ref);
    }

    @PostMapping("/{ref}/quality")
    @May(Permission.CODE_QUALITY)
    @Gives(value = RecommendationView.class, status = {200, 202}, body = "QUALITY")
    ResponseEntity<byte[]> quality(@PathVariable String ref, Call call) {
        return changes.of(call, () -> mayWith(call, ref, Permission.CODE_QUALITY))
                .on(() -> register.requireCodable(call.actor(), ref), () -> List.of(view(ref)))
                .json(QUALITY, fields -> {
                    register.requireCodable(call.actor(), ref);
                    var parts = fields.object("parts").map(RecommendationResource::parts);
                    var codes = codes(fields);
                    var coded = parts.isEmpty() ? register.codeQuality(call.actor(), ref, codes)
                            : sharpening.sharpen(call.actor(), ref, codes, parts.get());
                    return coded.qualityConfirmed() ? Answer.ok(view(ref)) : Answer.accepted(view(ref));
                });
    }

    private void mayWith(Call call, String ref, Permission permission) {
        doors.recommendation(ref);
        doors.may(call.actor(), permission);
    }

    private static Parts parts(Fields fields) {
        return new Parts(fields.textOrEmpty("actor"), fields.textOrEmpty("act"), fields.textOrEmpty("sign"), fields.textOrEmpty("byWhen"),
                fields.textOrEmpty("baseline"));
    }

    /** What the rules propose for the ask, and why. */
    @GetMapping("/{ref}/quality/proposal")
    @May(Permission.CODE_QUALITY)
    @Gives(ProposalView.class)
    ResponseEntity<byte[]> proposal(@PathVariable String ref, Call call) {
        mayWith(call, ref, Permission.CODE_QUALITY);
        call.plain();
        var written = sharpenings.standing(ref).map(Version::parts).orElse(Parts.NONE);
        return call.answer(ProposalView.of(sharpening.propose(call.actor(), ref, written), key -> words.sharpening(key, call.locale())));
    }

    static Quality codes(Fields fields) {
        var verifiability = fields.needCode("verifiability", Verifiability.class);
        var ambition = fields.needCode("ambition", Ambition.class);
        var consensus = fields.needCode("consensus", Consensus.class);
        var sharpened = fields.text("sharpened");
        fields.check();
        return new Quality(verifiability.orElseThrow(), ambition.orElseThrow(), consensus.orElseThrow(), sharpened);
    }

    /** What is not named stays as it is. */
    @PatchMapping("/{ref}/classification")
    @May(Permission.CLASSIFY)
    @Gives(value = RecommendationView.class, body = "CLASSIFY")
    ResponseEntity<byte[]> classify(@PathVariable String ref, Call call) {
        return changes.of(call, () -> mayWith(call, ref, Permission.CLASSIFY))
                .on(() -> register.requireClassifiable(call.actor(), ref), () -> List.of(view(ref)))
                .json(CLASSIFY, fields -> {
                    register.requireClassifiable(call.actor(), ref);
                    var before = doors.recommendation(ref);
                    var themes = fields.has("themes") ? fields.texts("themes") : before.themes();
                    var objectives = fields.has("gcmObjectives") ? fields.wholes("gcmObjectives") : before.gcmObjectives();
                    var coding = CodingFields.read(fields, before.coding());
                    fields.check();
                    register.classify(call.actor(), ref, new Classification(new HashSet<>(themes), new HashSet<>(objectives), coding), null);
                    return Answer.ok(view(ref));
                });
    }

    @PostMapping("/{ref}/commitments")
    @May(Permission.ASSIGN)
    @Gives(value = CommitmentView.class, items = true, status = 201, body = "ASSIGN")
    ResponseEntity<byte[]> assign(@PathVariable String ref, Call call) {
        return changes.of(call, () -> mayWith(call, ref, Permission.ASSIGN)).on(() -> { }, () -> List.of(view(ref)))
                .json(ASSIGN, fields -> {
                    var addressees = fields.texts("addressees");
                    commitments.requireAssignable(call.actor(), ref, addressees);
                    var due = fields.date("responseDue");
                    var oneOff = fields.flag("oneOff", false);
                    var anchor = fields.object("responseAnchor").map(CycleResource::anchor);
                    var coordinator = fields.object("joint").map(joint -> joint.needText("coordinator"));
                    fields.check();
                    var given = anchor.isPresent() ? anchors.assign(call.actor(), ref, addressees, anchor.get(), oneOff)
                            : commitments.assign(call.actor(), ref, addressees, due, oneOff);
                    coordinator.ifPresent(code -> joints.form(call.actor(), ref, given.stream().map(Commitment::ref).toList(), ref + "~" + code));
                    var views = given.stream().map(commitment -> commitmentViews.of(call, commitment.ref())).toList();
                    return Answer.created("/commitments/" + views.getFirst().ref(), Map.of("items", views));
                });
    }
}
