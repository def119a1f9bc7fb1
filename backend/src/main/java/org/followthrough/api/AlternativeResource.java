package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Body;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.evidence.EvidenceService.Upload;
import org.followthrough.evidence.Files;
import org.followthrough.evidence.alternative.AlternativeDraft;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.evidence.alternative.AlternativeReports;
import org.followthrough.evidence.alternative.AlternativeReports.Filter;
import org.followthrough.evidence.alternative.AlternativeService;
import org.followthrough.identity.Permission;
import org.followthrough.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of organisations beside those of addressees (features, row G4). */
@RestController
@RequestMapping("/api/v1/alternative-reports")
class AlternativeResource {

    static final Shape REPORT = said().may(Shape.Kind.TEXT, "organisation").needList(Shape.Kind.TEXT, "commitments").build();
    static final Shape CORRECTION = said().mayList(Shape.Kind.TEXT, "commitments").need(Shape.Kind.TEXT, "reason").build();
    static final Shape REASON = Shape.of().need(Shape.Kind.TEXT, "reason").build();

    private final AlternativeService service;
    private final AlternativeReports reports;
    private final Files files;
    private final Changes changes;

    AlternativeResource(AlternativeService service, AlternativeReports reports, Files files, Changes changes) {
        this.service = service;
        this.reports = reports;
        this.files = files;
        this.changes = changes;
    }

    private static Shape.Builder said() {
        return Shape.of().may(Shape.Kind.FILE, "file").need(Shape.Kind.TEXT, "title").need(Shape.Kind.DATE, "date")
                .need(Shape.Kind.TEXT, "language").may(Shape.Kind.TEXT, "text", "url");
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = AlternativeView.class, list = true, parameters = {"edition", "party", "commitment", "organisation", "language"})
    ResponseEntity<byte[]> list(Call call) {
        var slice = call.slice("edition", "party", "commitment", "organisation", "language");
        var query = slice.query();
        var filter = new Filter(query.ref("edition").orElse(null), query.ref("party").orElse(null), query.ref("commitment").orElse(null),
                query.ref("organisation").orElse(null), query.text("language").orElse(null));
        var found = reports.page(filter, slice.after(0, AlternativeResource::known), slice.fetch());
        return call.answer(slice.page(found, this::view, one -> List.of(one.number())));
    }

    private static String known(String number) {
        if (!number.matches("AR-\\d{4}-\\d{4,8}")) {
            throw new IllegalArgumentException(number);
        }
        return number;
    }

    @GetMapping("/{number}")
    @May(Permission.READ_PUBLIC)
    @Gives(AlternativeView.class)
    ResponseEntity<byte[]> record(@PathVariable String number, Call call) {
        var view = view(service.read(number));
        return call.plain().answer(view);
    }

    private AlternativeView view(AlternativeReport report) {
        return AlternativeView.of(report, service.versions(report));
    }

    /** The file of the version that holds, or of the one that {@code version} names. */
    @GetMapping("/{number}/file")
    @May(Permission.READ_PUBLIC)
    @Gives(media = "*/*", parameters = "version")
    void file(@PathVariable String number, Call call, HttpServletResponse response) throws IOException {
        var report = service.read(number);
        var asked = call.query(Set.of("version")).whole("version", 1, Integer.MAX_VALUE).orElse(report.said().version());
        var said = service.version(report, asked);
        if (said.sha256() == null || said.fileName() == null) {
            throw new NotFound("alternative.file");
        }
        new Attachment(said.sha256(), said.fileName(), said.mediaType()).send(files, call, response);
    }

    @PostMapping
    @May(Permission.HAND_IN_ALTERNATIVE)
    @Gives(value = AlternativeView.class, status = 201, body = "REPORT")
    ResponseEntity<byte[]> handIn(Call call) {
        return changes.of(call, () -> service.requireAuthor(call.actor())).form(REPORT, (fields, body) -> {
            var file = file(body);
            var organisation = fields.text("organisation");
            var refs = fields.texts("commitments");
            service.requireAttachable(call.actor(), organisation, refs);
            var draft = draft(fields);
            fields.check();
            var report = service.handIn(call.actor(), organisation, draft, file, refs);
            return Answer.created("/alternative-reports/" + report.number(), view(report));
        });
    }

    private static Optional<Upload> file(Body body) {
        return body.file("file").map(Uploads::recognised).map(sent -> new Upload(sent.name(), sent.kind(), sent.content()));
    }

    private static AlternativeDraft draft(Fields fields) {
        return new AlternativeDraft(fields.needText("title"), fields.needDate("date"), fields.needText("language"), fields.textOrEmpty("text"),
                fields.text("url"));
    }

    private Changes.Change change(Call call, String number) {
        return changes.of(call, () -> service.lock(call.actor(), number)).on(() -> service.lock(call.actor(), number),
                () -> List.of(view(service.read(number))));
    }

    /** Another version; a file or an address stays where neither comes. */
    @PutMapping("/{number}")
    @May(Permission.HAND_IN_ALTERNATIVE)
    @Gives(value = AlternativeView.class, body = "CORRECTION")
    ResponseEntity<byte[]> correct(@PathVariable String number, Call call) {
        return change(call, number).form(CORRECTION, (fields, body) -> {
            var file = file(body);
            var refs = fields.texts("commitments");
            var before = service.lock(call.actor(), number);
            service.requireAttachable(call.actor(), null, refs.stream().filter(ref -> !before.commitments().contains(ref)).toList());
            service.requireStanding(before);
            var draft = draft(fields);
            var reason = fields.needText("reason");
            fields.check();
            return Answer.ok(view(service.correct(call.actor(), number, draft, file, refs, reason)));
        });
    }

    @PostMapping("/{number}/withdraw")
    @May(Permission.HAND_IN_ALTERNATIVE)
    @Gives(value = AlternativeView.class, body = "REASON")
    ResponseEntity<byte[]> withdraw(@PathVariable String number, Call call) {
        return change(call, number).json(REASON, fields -> {
            service.requireStanding(service.lock(call.actor(), number));
            var reason = fields.needText("reason");
            fields.check();
            return Answer.ok(view(service.withdraw(call.actor(), number, reason)));
        });
    }
}
