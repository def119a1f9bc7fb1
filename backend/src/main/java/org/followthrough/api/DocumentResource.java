package org.followthrough.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
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
import org.followthrough.intake.Format;
import org.followthrough.intake.IntakeService;
import org.followthrough.intake.Originals;
import org.followthrough.intake.lists.ListService;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Texts;
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

    static final Shape LIST = Shape.of().need(Shape.Kind.FILE, "file").need(Shape.Kind.TEXT, "event").mayCode("format", Format.class)
            .build();
    static final Shape IMPORT = Shape.of().need(Shape.Kind.FILE, "file").need(Shape.Kind.TEXT, "event").mayCode("format", Format.class)
            .mayCode("dryRun", Sent.YesNo.class).may(Shape.Kind.TEXT, "basis").build();

    private final IntakeService intake;
    private final ListService lists;
    private final Originals originals;
    private final DocumentReader reader;
    private final CandidateViews views;
    private final Texts texts;
    private final Changes changes;

    DocumentResource(IntakeService intake, ListService lists, Originals originals, DocumentReader reader, CandidateViews views, Texts texts,
            Changes changes) {
        this.intake = intake;
        this.lists = lists;
        this.originals = originals;
        this.texts = texts;
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
        var query = (slice.query().flag("all").orElse(false) ? CandidateQuery.everything(document.id()) : CandidateQuery.of(document.id()))
                .with(slice.query().code("status", CandidateStatus.class).orElse(null));
        var after = Optional.ofNullable(slice.after(0, Integer::valueOf)).map(start -> new CandidateQuery.Position(start,
                slice.after(1, Integer::valueOf), slice.after(2, UUID::fromString)));
        var found = reader.candidates(call.actor(), query, after.orElse(null), slice.fetch());
        var registered = views.registered(call.actor(), document.id());
        return call.answer(slice.page(found, candidate -> CandidateView.of(candidate, registered), c -> List.of(
                String.valueOf(c.charStart()), String.valueOf(c.ordinal()), c.id().toString())));
    }

    private Document find(Actor actor, String id) {
        return reader.document(actor, Ids.read(id).orElseThrow(() -> new NotFound("intake.document.unknown")));
    }

    private DocumentView view(Actor actor, Document d) {
        return new DocumentView(d.id(), d.event(), d.name(), d.sha256(), d.format(), d.importedAt(), d.text(), views.all(actor, d.id()));
    }

    /** With {@code dryRun} a list is checked and nothing is stored; {@code basis} is what such a check gave. */
    @PostMapping
    @May(Permission.CURATE)
    @Gives(value = DocumentView.class, trial = ListView.class, status = {200, 201}, body = "IMPORT")
    ResponseEntity<byte[]> importing(Call call, HttpServletRequest request) {
        return changes.of(call, () -> intake.requireCurator(call.actor()))
                .form(IMPORT, (fields, body) -> {
                    requireForm(request);
                    return answer(call.actor(), Sent.of(fields, body, content -> originals.requireNew(Originals.sha256(content))));
                });
    }

    static void requireForm(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/form-data")) {
            throw UnfitBody.kind("intake.body.form");
        }
    }

    private Answer answer(Actor actor, Sent sent) {
        return sent.answering(() -> {
            if (sent.isList() && sent.dryRun()) {
                return Answer.ok(ListView.of(sent.fitting(lists.check(actor, sent.event(), sent.name(), sent.content(), sent.format()))));
            }
            var document = sent.isList() ? applied(actor, sent) : intake.importDocument(actor, sent.event(), sent.name(),
                    new ByteArrayInputStream(sent.content()), sent.format());
            return Answer.created("/documents/" + document.id(), view(actor, document));
        });
    }

    private Document applied(Actor actor, Sent sent) {
        return lists.apply(actor, sent.event(), sent.name(), sent.content(), sent.format(), sent.basis()).document();
    }

    /** The list that was sent, with one more column that names what is wrong in each row. */
    @PostMapping("/error-sheet")
    @May(Permission.CURATE)
    @Gives(media = {Gives.CSV, Gives.XLSX}, body = "LIST")
    void errorSheet(Call call, HttpServletRequest request, HttpServletResponse response) {
        changes.of(call, () -> intake.requireCurator(call.actor())).reading(LIST, (fields, body) -> {
            requireForm(request);
            var sent = Sent.of(fields, body, content -> originals.requireNew(Originals.sha256(content)));
            sent.answering(() -> {
                var checked = lists.check(call.actor(), sent.event(), sent.name(), sent.content(), sent.format());
                response.setContentType(checked.format().mediaType() + (checked.format() == Format.CSV ? ";charset=UTF-8" : ""));
                response.setHeader("Content-Disposition", "attachment; filename=\"errors." + checked.format().code() + "\"");
                lists.errorSheet(call.actor(), sent.event(), sent.name(), sent.content(), sent.format(),
                        violation -> texts.text(call.locale(), violation.messageKey(), violation.args()), response.getOutputStream());
                return checked;
            });
        });
    }
}
