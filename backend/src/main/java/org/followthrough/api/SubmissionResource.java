package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.evidence.Files;
import org.followthrough.identity.Permission;
import org.followthrough.intake.submissions.Acceptance;
import org.followthrough.intake.submissions.Proposal;
import org.followthrough.intake.submissions.RefusalGround;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.intake.submissions.SubmissionState;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposals of rapporteurs and organisations, and their moderation (features, row B5). */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionResource {

    private static final Shape PROPONENT = Shape.of().may(Shape.Kind.TEXT, "person", "organisation").build();
    static final Shape PROPOSAL = proposal().build();
    static final Shape SUBMISSION = proposal().may(Shape.Kind.FLAG, "draft").build();
    static final Shape FILE = Shape.of().need(Shape.Kind.FILE, "file").build();
    static final Shape ACCEPT = Shape.of().may(Shape.Kind.TEXT, "ref", "title", "sharpened").needCode("consensus", Consensus.class)
            .needCode("verifiability", Verifiability.class).needCode("ambition", Ambition.class).build();
    static final Shape REASON = Shape.of().need(Shape.Kind.TEXT, "reason").build();
    static final Shape REFUSE = Shape.of().needCode("ground", RefusalGround.class).need(Shape.Kind.TEXT, "reason").build();

    private final SubmissionService service;
    private final SubmissionViews views;
    private final RegisterSearch search;
    private final Files files;
    private final Changes changes;

    SubmissionResource(SubmissionService service, SubmissionViews views, RegisterSearch search, Files files, Changes changes) {
        this.service = service;
        this.views = views;
        this.search = search;
        this.files = files;
        this.changes = changes;
    }

    private static Shape.Builder proposal() {
        return Shape.of().need(Shape.Kind.TEXT, "event", "title", "verbatim", "section").may(Shape.Kind.TEXT, "number", "url")
                .mayList(Shape.Kind.TEXT, "themes").mayList(Shape.Kind.WHOLE, "gcmObjectives").mayListCodes("addresseeGroups", AddresseeGroup.class)
                .mayCode("attribution", Attribution.class).mayList("proponents", PROPONENT);
    }

    @GetMapping
    @May({Permission.SUBMIT, Permission.REGISTER})
    @Gives(value = SubmissionView.class, list = true, parameters = "state")
    ResponseEntity<byte[]> list(Call call) {
        service.requireConcerned(call.actor());
        var slice = call.slice("state");
        var after = slice.after(0, id -> Ids.read(id).orElseThrow(IllegalArgumentException::new));
        var found = service.page(call.actor(), slice.query().code("state", SubmissionState.class).orElse(null), after, slice.fetch());
        return call.answer(slice.page(found, one -> views.of(call.actor(), one), one -> List.of(one.id().toString())));
    }

    @GetMapping("/{id}")
    @May({Permission.SUBMIT, Permission.REGISTER})
    @Gives(SubmissionView.class)
    ResponseEntity<byte[]> record(@PathVariable String id, Call call) {
        var view = view(call, id);
        return call.plain().answer(view);
    }

    private SubmissionView view(Call call, String id) {
        return views.of(call.actor(), service.read(call.actor(), id(id)));
    }

    private static UUID id(String id) {
        return Ids.read(id).orElseThrow(() -> new NotFound("intake.submission.unknown"));
    }

    @PostMapping
    @May(Permission.SUBMIT)
    @Gives(value = SubmissionView.class, status = 201, body = "SUBMISSION")
    ResponseEntity<byte[]> add(Call call) {
        return changes.of(call, () -> service.requireSubmitter(call.actor())).json(SUBMISSION, fields -> {
            var draft = fields.flag("draft", false);
            var made = service.draft(call.actor(), proposal(fields));
            var kept = draft ? made : service.handIn(call.actor(), made.id());
            return Answer.created("/submissions/" + made.id(), views.of(call.actor(), kept));
        });
    }

    private static Proposal proposal(Fields fields) {
        var event = fields.needText("event");
        var title = fields.needText("title");
        var verbatim = fields.needText("verbatim");
        var section = fields.needText("section");
        var number = fields.text("number");
        var url = fields.text("url");
        var themes = fields.texts("themes");
        var objectives = fields.wholes("gcmObjectives");
        var groups = fields.codes("addresseeGroups", AddresseeGroup.class);
        var attribution = fields.code("attribution", Attribution.class);
        var proponents = fields.objects("proponents").stream().map(one -> new Proponent(one.text("person"), one.text("organisation"))).toList();
        fields.check();
        return new Proposal(event, title, verbatim, section, number, new HashSet<>(themes), new HashSet<>(objectives), new HashSet<>(groups),
                attribution == null ? Attribution.NAMED : attribution, proponents, url);
    }

    @PutMapping("/{id}")
    @May(Permission.SUBMIT)
    @Gives(value = SubmissionView.class, body = "PROPOSAL")
    ResponseEntity<byte[]> change(@PathVariable String id, Call call) {
        return proposed(call, id).json(PROPOSAL, fields -> {
            service.requireOpen(call.actor(), id(id));
            service.change(call.actor(), id(id), proposal(fields));
            return Answer.ok(view(call, id));
        });
    }

    @PostMapping("/{id}/file")
    @May(Permission.SUBMIT)
    @Gives(value = SubmissionView.class, body = "FILE")
    ResponseEntity<byte[]> attach(@PathVariable String id, Call call) {
        return proposed(call, id).form(FILE, (fields, body) -> {
            var file = body.file("file").map(Uploads::recognised);
            service.requireOpen(call.actor(), id(id));
            fields.check();
            var upload = file.orElseThrow(() -> RuleViolation.of("file", "api.field.missing"));
            service.attach(call.actor(), id(id), new SubmissionService.Upload(upload.name(), upload.kind(), upload.content()));
            return Answer.ok(view(call, id));
        });
    }

    @GetMapping("/{id}/file")
    @May({Permission.SUBMIT, Permission.REGISTER})
    @Gives(media = "*/*")
    void file(@PathVariable String id, Call call, HttpServletResponse response) throws IOException {
        var file = service.read(call.actor(), id(id)).file();
        call.plain();
        if (file == null) {
            throw new NotFound("intake.submission.unknown");
        }
        new Attachment(file.sha256(), file.name(), file.mediaType()).send(files, call, response);
    }

    @PostMapping("/{id}/hand-in")
    @May(Permission.SUBMIT)
    @Gives(value = SubmissionView.class)
    ResponseEntity<byte[]> handIn(@PathVariable String id, Call call) {
        return proposed(call, id).json(Shape.EMPTY, fields -> {
            service.handIn(call.actor(), id(id));
            return Answer.ok(view(call, id));
        });
    }

    @PostMapping("/{id}/withdraw")
    @May(Permission.SUBMIT)
    @Gives(value = SubmissionView.class)
    ResponseEntity<byte[]> withdraw(@PathVariable String id, Call call) {
        return own(call, id).json(Shape.EMPTY, fields -> {
            service.withdraw(call.actor(), id(id));
            return Answer.ok(view(call, id));
        });
    }

    @PostMapping("/{id}/appeal")
    @May(Permission.SUBMIT)
    @Gives(value = SubmissionView.class, body = "REASON")
    ResponseEntity<byte[]> appeal(@PathVariable String id, Call call) {
        return proposed(call, id).json(REASON, fields -> {
            service.requireAppealable(call.actor(), id(id));
            var reason = fields.needText("reason");
            fields.check();
            service.appeal(call.actor(), id(id), reason);
            return Answer.ok(view(call, id));
        });
    }

    @PostMapping("/{id}/accept")
    @May(Permission.REGISTER)
    @Gives(value = RecommendationView.class, status = 201, body = "ACCEPT")
    ResponseEntity<byte[]> accept(@PathVariable String id, Call call) {
        return decided(call, id).json(ACCEPT, fields -> {
            service.requireDecidable(call.actor(), id(id));
            var acceptance = new Acceptance(fields.text("ref"), fields.text("title"), RecommendationResource.codes(fields));
            var registered = service.accept(call.actor(), id(id), acceptance);
            return Answer.created("/recommendations/" + registered.ref(), RecommendationView.of(search.find(registered.ref()).orElseThrow()));
        });
    }

    @PostMapping("/{id}/return")
    @May(Permission.REGISTER)
    @Gives(value = SubmissionView.class, body = "REASON")
    ResponseEntity<byte[]> giveBack(@PathVariable String id, Call call) {
        return decided(call, id).json(REASON, fields -> {
            service.requireDecidable(call.actor(), id(id));
            var reason = fields.needText("reason");
            fields.check();
            service.giveBack(call.actor(), id(id), reason);
            return Answer.ok(view(call, id));
        });
    }

    @PostMapping("/{id}/refuse")
    @May(Permission.REGISTER)
    @Gives(value = SubmissionView.class, body = "REFUSE")
    ResponseEntity<byte[]> refuse(@PathVariable String id, Call call) {
        return decided(call, id).json(REFUSE, fields -> {
            service.requireDecidable(call.actor(), id(id));
            var ground = fields.needCode("ground", RefusalGround.class);
            var reason = fields.needText("reason");
            fields.check();
            service.refuse(call.actor(), id(id), ground.orElseThrow(), reason);
            return Answer.ok(view(call, id));
        });
    }

    private Changes.Change own(Call call, String id) {
        return change(call, id, () -> service.requireOwn(call.actor(), id(id)));
    }

    private Changes.Change proposed(Call call, String id) {
        return change(call, id, () -> service.requireProposer(call.actor(), id(id)));
    }

    private Changes.Change decided(Call call, String id) {
        return change(call, id, () -> service.requireModerator(call.actor(), id(id)));
    }

    private Changes.Change change(Call call, String id, Runnable allowed) {
        return changes.of(call, allowed).on(() -> service.lock(id(id)), () -> List.of(view(call, id)));
    }
}
