package org.followthrough.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Body;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Duplicate;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.api.http.UnfitBody;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.intake.CandidateQuery;
import org.followthrough.intake.CandidateStatus;
import org.followthrough.intake.Document;
import org.followthrough.intake.DocumentReader;
import org.followthrough.intake.DuplicateDocument;
import org.followthrough.intake.Format;
import org.followthrough.intake.IntakeService;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Import of source documents; they and their candidates exist for curators only. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentResource {

    static final Shape IMPORT = Shape.of().need(Shape.Kind.FILE, "file").need(Shape.Kind.TEXT, "event").mayCode("format", Format.class)
            .build();

    private final IntakeService intake;
    private final DocumentReader reader;
    private final CandidateViews views;
    private final Changes changes;

    DocumentResource(IntakeService intake, DocumentReader reader, CandidateViews views, Changes changes) {
        this.intake = intake;
        this.reader = reader;
        this.views = views;
        this.changes = changes;
    }

    /** A document as the API gives it, with its text as decoded and its candidates above the threshold. */
    record DocumentView(UUID id, String event, String name, String sha256, Format format, Instant importedAt, String text,
            List<CandidateView> candidates) {
    }

    /** One line of the list of documents. */
    record DocumentLine(UUID id, String event, String name, String sha256, Instant importedAt, int found, int open) {
    }

    @GetMapping
    @May(Permission.CURATE)
    @Gives(value = DocumentLine.class, list = true)
    ResponseEntity<byte[]> list(Call call) {
        intake.requireCurator(call.actor());
        var slice = call.slice();
        var found = reader.documents(call.actor(), slice.after(0, Instant::parse), slice.after(1, UUID::fromString), slice.fetch());
        return call.answer(slice.page(found, d -> new DocumentLine(d.id(), d.event(), d.name(), d.sha256(), d.importedAt(), d.found(),
                d.open()), d -> List.of(d.importedAt().toString(), d.id().toString())));
    }

    @GetMapping("/{id}")
    @May(Permission.CURATE)
    @Gives(DocumentView.class)
    ResponseEntity<byte[]> record(@PathVariable String id, Call call) {
        var document = find(call.actor(), id);
        return call.plain().answer(view(call.actor(), document));
    }

    @GetMapping("/{id}/candidates")
    @May(Permission.CURATE)
    @Gives(value = CandidateView.class, list = true, parameters = {"all", "status"})
    ResponseEntity<byte[]> candidates(@PathVariable String id, Call call) {
        var document = find(call.actor(), id);
        var slice = call.slice("all", "status");
        var query = new CandidateQuery(document.id(), slice.query().flag("all").orElse(false),
                slice.query().code("status", CandidateStatus.class).orElse(null));
        var after = Optional.ofNullable(slice.after(0, Integer::valueOf)).map(start -> new CandidateQuery.Position(start,
                slice.after(1, Integer::valueOf), slice.after(2, UUID::fromString)));
        var found = reader.candidates(call.actor(), query, after.orElse(null), slice.fetch());
        var registered = views.registered(call.actor(), document.id());
        return call.answer(slice.page(found, candidate -> CandidateView.of(candidate, registered), c -> List.of(
                String.valueOf(c.charStart()), String.valueOf(c.ordinal()), c.id().toString())));
    }

    private Document find(Actor actor, String id) {
        return reader.document(actor, Fields.id(id).orElseThrow(() -> new NotFound("intake.document.unknown")));
    }

    private DocumentView view(Actor actor, Document d) {
        return new DocumentView(d.id(), d.event(), d.name(), d.sha256(), d.format(), d.importedAt(), d.text(), views.all(actor, d.id()));
    }

    @PostMapping
    @May(Permission.CURATE)
    @Gives(value = DocumentView.class, status = 201, body = "IMPORT")
    ResponseEntity<byte[]> importing(Call call, HttpServletRequest request) {
        return changes.of(call, () -> intake.requireCurator(call.actor()))
                .form(IMPORT, (fields, body) -> {
                    requireForm(request);
                    var document = importing(call.actor(), fields, body);
                    return Answer.created("/documents/" + document.id(), view(call.actor(), document));
                });
    }

    private static void requireForm(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/form-data")) {
            throw UnfitBody.kind("intake.body.form");
        }
    }

    private Document importing(Actor actor, Fields fields, Body body) {
        var file = body.file("file");
        try {
            file.ifPresent(upload -> intake.requireNew(actor, upload.open()));
            var event = fields.needText("event");
            var format = Optional.ofNullable(fields.code("format", Format.class)).orElse(Format.AUTO);
            fields.needText("file");
            fields.check();
            var upload = file.orElseThrow(() -> RuleViolation.of("file", "intake.file.missing"));
            return intake.importDocument(actor, event, upload.name(), upload.open(), format);
        } catch (DuplicateDocument duplicate) {
            throw new Duplicate(new WrongState(duplicate.messageKey(), duplicate.name()), Map.of("existing", duplicate.existing()));
        }
    }
}
