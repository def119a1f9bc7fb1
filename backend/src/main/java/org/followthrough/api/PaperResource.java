package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Body;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.evidence.Files;
import org.followthrough.identity.Permission;
import org.followthrough.intake.papers.Paper;
import org.followthrough.intake.papers.PaperService;
import org.followthrough.intake.papers.PaperVisibility;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Background papers of events and outcome documents (features, row A6). */
@RestController
@RequestMapping("/api/v1/papers")
class PaperResource {

    static final Shape PAPER = Shape.of().need(Shape.Kind.FILE, "file").need(Shape.Kind.TEXT, "event", "title")
            .may(Shape.Kind.TEXT, "document").need(Shape.Kind.DATE, "date").needCode("visibility", PaperVisibility.class).build();

    private final PaperService papers;
    private final Files files;
    private final Changes changes;

    PaperResource(PaperService papers, Files files, Changes changes) {
        this.papers = papers;
        this.files = files;
        this.changes = changes;
    }

    record PaperView(UUID id, String event, @Nullable UUID document, String title, LocalDate date, PaperVisibility visibility, String sha256,
            String fileName, String mediaType, long size, Instant addedAt) {

        static PaperView of(Paper p) {
            return new PaperView(p.id(), p.event(), p.document(), p.title(), p.date(), p.visibility(), p.sha256(), p.fileName(), p.mediaType(),
                    p.size(), p.addedAt());
        }
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = PaperView.class, list = true, parameters = {"edition", "event"})
    ResponseEntity<byte[]> list(Call call) {
        var slice = call.slice("edition", "event");
        var after = slice.after(0, id -> Ids.read(id).orElseThrow(IllegalArgumentException::new));
        var found = papers.readable(call.actor(), slice.query().ref("edition").orElse(null), slice.query().ref("event").orElse(null), after,
                slice.fetch());
        return call.answer(slice.page(found, PaperView::of, paper -> List.of(paper.id().toString())));
    }

    @PostMapping
    @May(Permission.KEEP_PAPERS)
    @Gives(value = PaperView.class, status = 201, body = "PAPER")
    ResponseEntity<byte[]> add(Call call) {
        return changes.of(call, () -> papers.requireKeeper(call.actor())).form(PAPER, (fields, body) -> {
            var file = body.file("file").map(Uploads::recognised);
            var paper = papers.add(call.actor(), fields.needText("event"), document(fields), description(fields),
                    file.map(one -> new PaperService.Upload(one.name(), one.kind(), one.content()))
                            .orElseThrow(() -> RuleViolation.of("file", "api.field.missing")));
            return Answer.created("/papers/" + paper.id(), PaperView.of(paper));
        });
    }

    private static @Nullable UUID document(Fields fields) {
        var text = fields.text("document");
        return text == null ? null : Ids.read(text).orElseThrow(() -> RuleViolation.of("document", "api.field.id"));
    }

    private static PaperService.Description description(Fields fields) {
        var title = fields.needText("title");
        var date = fields.needDate("date");
        var visibility = fields.needCode("visibility", PaperVisibility.class);
        fields.check();
        return new PaperService.Description(title, date, visibility.orElseThrow());
    }

    /** The file as an attachment that no browser opens in our name. */
    @GetMapping("/{id}")
    @May(Permission.READ_PUBLIC)
    @Gives(media = "*/*")
    void read(@PathVariable String id, Call call, HttpServletResponse response) throws IOException {
        var paper = papers.read(call.actor(), Ids.read(id).orElseThrow(() -> new NotFound("intake.paper.unknown")));
        call.plain();
        new Attachment(paper.sha256(), paper.fileName(), paper.mediaType()).send(files, call, response);
    }
}
