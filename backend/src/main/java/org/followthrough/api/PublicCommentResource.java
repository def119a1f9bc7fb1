package org.followthrough.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.evidence.comments.PublicComment;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Comments of the public on what was reported (features, row G7). Writing one is a page that asks for no account. */
@RestController
@RequestMapping("/api/v1")
class PublicCommentResource {

    static final Shape GROUND = Shape.of().needCode("ground", CommentGround.class).build();

    private final PublicCommentService service;
    private final Changes changes;

    PublicCommentResource(PublicCommentService service, Changes changes) {
        this.service = service;
        this.changes = changes;
    }

    /**
     * A comment.
     *
     * @param text empty once it is not to be public
     * @param name as who wrote it wants to be called, verified by nobody; null for who wants no name
     */
    record PublicCommentView(UUID id, String commitment, String edition, String text, @Nullable String name, CommentState state, LocalDate receivedOn,
            @Nullable LocalDate decidedOn, @Nullable CommentGround ground) {

        static PublicCommentView of(PublicComment one) {
            return new PublicCommentView(one.id(), one.ref(), one.edition(), one.text(), one.name().isEmpty() ? null : one.name(), one.state(),
                    one.receivedOn(), one.decidedOn(), one.ground());
        }

        /** As it is kept for who asks the same again: what it says may be deleted meanwhile. */
        PublicCommentView unsaid() {
            return new PublicCommentView(id, commitment, edition, "", null, state, receivedOn, decidedOn, ground);
        }
    }

    private static UUID id(String id) {
        return Ids.read(id).orElseThrow(() -> new NotFound("comments.unknown"));
    }

    private static UUID place(String id) {
        return Ids.read(id).orElseThrow(IllegalArgumentException::new);
    }

    /** What is public, and what was taken down. */
    @GetMapping("/commitments/{ref}/public-comments")
    @May(Permission.READ_PUBLIC)
    @Gives(value = PublicCommentView.class, list = true)
    ResponseEntity<byte[]> told(@PathVariable String ref, Call call) {
        var slice = call.slice();
        var found = service.told(ref, slice.after(0, PublicCommentResource::place), slice.fetch());
        return call.answer(slice.page(found, PublicCommentView::of, one -> List.of(one.id().toString())));
    }

    /** Those that wait, or are in another state, for who moderates them. */
    @GetMapping("/public-comments")
    @May(Permission.MODERATE_COMMENTS)
    @Gives(value = PublicCommentView.class, list = true, parameters = {"state", "edition"})
    ResponseEntity<byte[]> list(Call call) {
        service.requireModerator(call.actor());
        var slice = call.slice("state", "edition");
        var state = slice.query().code("state", CommentState.class).orElse(CommentState.WAITING);
        var found = service.in(call.actor(), state, slice.query().text("edition").orElse(null), slice.after(0, PublicCommentResource::place), slice.fetch());
        return call.answer(slice.page(found, PublicCommentView::of, one -> List.of(one.id().toString())));
    }

    @PostMapping("/public-comments/{id}/publish")
    @May(Permission.MODERATE_COMMENTS)
    @Gives(PublicCommentView.class)
    ResponseEntity<byte[]> publish(@PathVariable String id, Call call) {
        return change(call, id).json(Shape.EMPTY, fields -> {
            var view = PublicCommentView.of(service.publish(call.actor(), id(id)));
            return Answer.okOnce(view, view.unsaid());
        });
    }

    @PostMapping("/public-comments/{id}/refuse")
    @May(Permission.MODERATE_COMMENTS)
    @Gives(value = PublicCommentView.class, body = "GROUND")
    ResponseEntity<byte[]> refuse(@PathVariable String id, Call call) {
        return decide(call, id, ground -> service.refuse(call.actor(), id(id), ground));
    }

    @PostMapping("/public-comments/{id}/take-down")
    @May(Permission.MODERATE_COMMENTS)
    @Gives(value = PublicCommentView.class, body = "GROUND")
    ResponseEntity<byte[]> takeDown(@PathVariable String id, Call call) {
        return decide(call, id, ground -> service.takeDown(call.actor(), id(id), ground));
    }

    private ResponseEntity<byte[]> decide(Call call, String id, Function<CommentGround, PublicComment> decision) {
        return change(call, id).json(GROUND, fields -> {
            var ground = fields.needCode("ground", CommentGround.class);
            fields.check();
            return Answer.ok(PublicCommentView.of(decision.apply(ground.orElseThrow())));
        });
    }

    private Changes.Change change(Call call, String id) {
        return changes.of(call, () -> service.find(call.actor(), id(id))).on(() -> service.find(call.actor(), id(id)),
                () -> List.of(PublicCommentView.of(service.find(call.actor(), id(id)))));
    }
}
