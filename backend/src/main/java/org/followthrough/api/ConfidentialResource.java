package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.evidence.confidential.ConfidentialSubmission;
import org.followthrough.evidence.confidential.SubmissionState;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was handed in confidentially, for the panel at work alone (features, row G8). Handing in is a page that asks for no account. */
@RestController
@RequestMapping("/api/v1")
class ConfidentialResource {

    static final Shape COPY = Shape.of().need(Shape.Kind.TEXT, "title", "text").build();

    private final ConfidentialService service;
    private final EvidenceViews evidence;
    private final Changes changes;

    ConfidentialResource(ConfidentialService service, EvidenceViews evidence, Changes changes) {
        this.service = service;
        this.evidence = evidence;
        this.changes = changes;
    }

    /** What came, without what it says. */
    record ConfidentialView(UUID id, String commitment, SubmissionState state, boolean hasText, @Nullable String mediaType, LocalDate receivedOn,
            @Nullable LocalDate readOn, @Nullable LocalDate copiedOn, @Nullable LocalDate withdrawnOn, @Nullable UUID copy) {

        static ConfidentialView of(ConfidentialSubmission one) {
            return new ConfidentialView(one.id(), one.ref(), one.state(), one.hasText(), one.mediaType(), one.receivedOn(), one.readOn(), one.copiedOn(),
                    one.withdrawnOn(), one.copy());
        }
    }

    /** What it says. @param text null where the same request is repeated: what it said the first time is kept nowhere */
    record OpenedView(UUID id, @Nullable String text, @Nullable String mediaType, @Nullable String href) {
    }

    @GetMapping("/commitments/{ref}/confidential-submissions")
    @May(Permission.READ_CONFIDENTIAL)
    @Gives(value = ConfidentialView.class, list = true)
    ResponseEntity<byte[]> list(@PathVariable String ref, Call call) {
        service.requireReader(call.actor(), ref);
        var slice = call.slice();
        var after = slice.after(0);
        var all = service.of(call.actor(), ref);
        var rest = after == null ? all : all.stream().dropWhile(one -> !one.id().toString().equals(after)).skip(1).toList();
        return call.answer(slice.page(rest, ConfidentialView::of, one -> List.of(one.id().toString())));
    }

    private static UUID id(String id) {
        return Ids.read(id).orElseThrow(() -> new NotFound("confidential.unknown"));
    }

    @PostMapping("/confidential-submissions/{id}/open")
    @May(Permission.READ_CONFIDENTIAL)
    @Gives(OpenedView.class)
    ResponseEntity<byte[]> open(@PathVariable String id, Call call) {
        return change(call, () -> service.find(call.actor(), id(id)), id).json(Shape.EMPTY, fields -> {
            var content = service.open(call.actor(), id(id));
            return Answer.okOnce(new OpenedView(id(id), content.text(), content.mediaType(), content.file() == null ? null
                    : "/api/v1/confidential-submissions/" + id + "/file"), new OpenedView(id(id), null, null, null));
        });
    }

    private Changes.Change change(Call call, Runnable allowed, String id) {
        return changes.of(call, allowed).on(() -> service.find(call.actor(), id(id)), () -> List.of(ConfidentialView.of(service.find(call.actor(), id(id)))));
    }

    /** As an attachment that no browser opens in our name, and that nothing keeps on its way. */
    @GetMapping("/confidential-submissions/{id}/file")
    @May(Permission.READ_CONFIDENTIAL)
    @Gives(media = "*/*")
    void file(@PathVariable String id, Call call, HttpServletResponse response) throws IOException {
        var one = service.find(call.actor(), id(id));
        call.plain();
        var content = one.withdrawn() ? null : service.open(call.actor(), one.id());
        if (content == null || content.file() == null) {
            throw new NotFound("confidential.unknown");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename("submission").build().toString());
        response.setContentType(content.mediaType());
        response.getOutputStream().write(content.file());
    }

    @PostMapping("/confidential-submissions/{id}/redacted-copy")
    @May(Permission.REDACT)
    @Gives(value = EvidenceView.class, status = 201, body = "COPY")
    ResponseEntity<byte[]> redact(@PathVariable String id, Call call) {
        return change(call, () -> service.requireRedactor(call.actor(), id(id)), id).json(COPY, fields -> {
            service.requireCopyable(call.actor(), id(id));
            var title = fields.needText("title");
            var text = fields.needText("text");
            fields.check();
            var copy = service.redact(call.actor(), id(id), title, text);
            return Answer.created("/evidence/" + copy.id(), evidence.of(copy));
        });
    }

    /** Where the copy tells too much; another may follow. */
    @PostMapping("/confidential-submissions/{id}/redacted-copy/withdraw")
    @May(Permission.REDACT)
    @Gives(ConfidentialView.class)
    ResponseEntity<byte[]> takeOut(@PathVariable String id, Call call) {
        return change(call, () -> service.requireRedactor(call.actor(), id(id)), id).json(Shape.EMPTY,
                fields -> Answer.ok(ConfidentialView.of(service.takeOut(call.actor(), id(id)))));
    }
}
