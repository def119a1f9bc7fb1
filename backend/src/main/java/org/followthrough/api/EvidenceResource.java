package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Body;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Query;
import org.followthrough.api.http.Shape;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.EvidenceService.Description;
import org.followthrough.evidence.Files;
import org.followthrough.evidence.Visibility;
import org.followthrough.evidence.copies.EvidenceCopies;
import org.followthrough.evidence.copies.EvidenceCopies.Proof;
import org.followthrough.identity.Permission;
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

/** Evidence: added as a file or an address, read as an attachment that no browser opens in our name. */
@RestController
@RequestMapping("/api/v1")
class EvidenceResource {

    static final Shape EVIDENCE = Shape.of().may(Shape.Kind.FILE, "file").may(Shape.Kind.TEXT, "url")
            .needCode("kind", EvidenceKind.class).need(Shape.Kind.TEXT, "title").need(Shape.Kind.DATE, "date")
            .needCode("visibility", Visibility.class).build();

    private final EvidenceService service;
    private final EvidenceViews views;
    private final EvidenceCopies copies;
    private final Files files;
    private final Doors doors;
    private final Changes changes;

    EvidenceResource(EvidenceService service, EvidenceViews views, EvidenceCopies copies, Files files, Doors doors, Changes changes) {
        this.views = views;
        this.copies = copies;
        this.service = service;
        this.files = files;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping("/commitments/{ref}/evidence")
    @May(Permission.READ_PUBLIC)
    @Gives(value = EvidenceView.class, list = true)
    ResponseEntity<byte[]> list(@PathVariable String ref, Call call) {
        doors.commitment(ref);
        var slice = call.slice();
        var after = slice.after(0);
        var all = service.readable(call.actor(), ref);
        var rest = after == null ? all : all.stream().dropWhile(item -> !item.id().toString().equals(after)).skip(1).toList();
        var kept = views.of(rest);
        return call.answer(slice.page(kept, view -> view, view -> List.of(view.id().toString())));
    }

    @PostMapping("/commitments/{ref}/evidence")
    @May({Permission.CONTRIBUTE, Permission.RATE})
    @Gives(value = EvidenceView.class, status = 201, body = "EVIDENCE")
    ResponseEntity<byte[]> add(@PathVariable String ref, Call call) {
        return changes.of(call, () -> service.requireContributor(call.actor(), ref)).form(EVIDENCE, (fields, body) -> {
            var upload = body.file("file").map(EvidenceResource::recognised);
            service.requireAddable(call.actor(), ref);
            return added(add(call, ref, fields, upload));
        });
    }

    private Answer added(Evidence evidence) {
        return Answer.created("/evidence/" + evidence.id(), views.of(evidence));
    }

    private static EvidenceService.Upload recognised(Body.Upload upload) {
        var file = Uploads.recognised(upload);
        return new EvidenceService.Upload(file.name(), file.kind(), file.content());
    }

    private Evidence add(Call call, String ref, Fields fields, Optional<EvidenceService.Upload> upload) {
        var url = fields.text("url");
        var kind = fields.needCode("kind", EvidenceKind.class);
        var title = fields.needText("title");
        var date = fields.needDate("date");
        var visibility = fields.needCode("visibility", Visibility.class);
        fields.check();
        requireOne(upload, url);
        var description = new Description(kind.orElseThrow(), title, date, visibility.orElseThrow());
        return url == null ? service.addFile(call.actor(), ref, description, upload.orElseThrow())
                : service.addUrl(call.actor(), ref, description, url);
    }

    private static void requireOne(Optional<EvidenceService.Upload> upload, @Nullable String url) {
        if (upload.isPresent() == (url != null)) {
            throw RuleViolation.of(upload.isPresent() ? "url" : "file", "evidence.one-of");
        }
    }

    /** The file as an attachment; of an address what is known of it. */
    @GetMapping("/evidence/{id}")
    @May(Permission.READ_PUBLIC)
    @Gives(value = EvidenceView.class, media = "*/*")
    @Nullable ResponseEntity<byte[]> read(@PathVariable String id, Call call, HttpServletResponse response) throws IOException {
        var item = service.read(call.actor(), Ids.read(id).orElseThrow(() -> new NotFound("evidence.unknown")));
        call.plain();
        if (item.sha256() == null) {
            return call.answer(views.of(item));
        }
        new Attachment(item.sha256(), Optional.ofNullable(item.fileName()).orElse("evidence"), item.mediaType()).send(files, call, response);
        return null;
    }

    /** The kept copy of an address, as an attachment. */
    @GetMapping("/evidence/{id}/copy")
    @May(Permission.READ_PUBLIC)
    @Gives(media = "*/*")
    void copy(@PathVariable String id, Call call, HttpServletResponse response) throws IOException {
        var item = Ids.read(id).orElseThrow(() -> new NotFound("evidence.unknown"));
        var copy = service.copy(call.actor(), item).filter(kept -> kept.sha256() != null).orElseThrow(() -> new NotFound("evidence.copy.none"));
        call.plain();
        new Attachment(String.valueOf(copy.sha256()), "copy-" + item, copy.mediaType()).send(files, call, response);
    }

    /** What is published with a hash, so that anyone can tell whether a file is the one that was cited. */
    @GetMapping("/evidence")
    @May(Permission.READ_PUBLIC)
    @Gives(value = Proof.class, items = true, parameters = "sha256")
    ResponseEntity<byte[]> byHash(Call call) {
        var hash = call.query(Set.of("sha256")).text("sha256").orElseThrow(() -> Query.missing("sha256"));
        return call.answer(Map.of("items", copies.published(hash.toLowerCase(java.util.Locale.ROOT))));
    }
}
