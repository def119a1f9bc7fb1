package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.review.replies.LaterReplies;
import org.followthrough.review.replies.LaterReply;
import org.followthrough.review.replies.LaterReplyService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The permanent reply slot after publication (features, row G5). */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/replies")
class LaterReplyResource {

    static final Shape LATER_REPLY = Shape.of().need(Shape.Kind.TEXT, "text").build();

    private final LaterReplyService service;
    private final LaterReplies replies;
    private final CommitmentViews commitments;
    private final AccessPolicy policy;
    private final Doors doors;
    private final Changes changes;

    LaterReplyResource(LaterReplyService service, LaterReplies replies, CommitmentViews commitments, AccessPolicy policy, Doors doors,
            Changes changes) {
        this.service = service;
        this.replies = replies;
        this.commitments = commitments;
        this.policy = policy;
        this.doors = doors;
        this.changes = changes;
    }

    /**
     * One of them; the public meets only those that are published.
     *
     * @param at since when it is public, or null
     * @param reason why it was returned, or null
     */
    record LaterReplyView(UUID id, String cycle, LaterReply.State state, String text, @Nullable Instant at, @Nullable String reason) {

        static LaterReplyView of(LaterReply reply) {
            return new LaterReplyView(reply.id(), reply.cycle(), reply.state(), reply.text(), reply.publishedAt().orElse(null), reply.decisionReason());
        }
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = LaterReplyView.class, items = true)
    ResponseEntity<byte[]> list(@PathVariable String ref, Call call) {
        var commitment = doors.commitment(ref);
        var own = policy.allows(call.actor(), Permission.READ_DRAFTS, Target.of(commitment.addressee()));
        var seen = own ? service.inside(call.actor(), ref) : replies.published(commitment.id());
        return call.plain().answer(Map.of("items", seen.stream().map(LaterReplyView::of).toList()));
    }

    @PostMapping("/{cycle}")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = LaterReplyView.class, status = {202, 201}, body = "LATER_REPLY")
    ResponseEntity<byte[]> write(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return change(call, Permission.SPEAK_FOR_ADDRESSEE, ref, cycle).json(LATER_REPLY, fields -> {
            service.requireWritable(call.actor(), ref, cycle);
            var text = fields.needText("text");
            fields.check();
            var written = service.write(call.actor(), ref, cycle, text);
            return written.state() == LaterReply.State.WAITING ? Answer.accepted(LaterReplyView.of(written))
                    : Answer.created("/commitments/" + ref + "/replies", LaterReplyView.of(written));
        });
    }

    @PostMapping("/{cycle}/clear")
    @May(Permission.CLEAR_FOR_ADDRESSEE)
    @Gives(value = LaterReplyView.class, body = "DECISION", bodyIn = CommitmentResource.class)
    ResponseEntity<byte[]> clear(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return change(call, Permission.CLEAR_FOR_ADDRESSEE, ref, cycle).json(CommitmentResource.DECISION, fields -> {
            service.requireDecidable(call.actor(), ref, cycle);
            var decided = Decided.of(fields);
            return Answer.ok(LaterReplyView.of(service.decide(call.actor(), ref, cycle, decided.decision(), decided.reason())));
        });
    }

    private Changes.Change change(Call call, Permission permission, String ref, String cycle) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), permission, ref, cycle)).on(() -> doors.lock(ref),
                () -> List.of(commitments.of(call, ref)));
    }
}
