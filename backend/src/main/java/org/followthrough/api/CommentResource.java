package org.followthrough.api;

import java.time.LocalDate;
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
import org.followthrough.register.comments.QualityComment;
import org.followthrough.register.comments.QualityCommentService;
import org.followthrough.register.comments.QualityComments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Comments of focal points and reviewers on the quality codes (method, section 6). */
@RestController
@RequestMapping("/api/v1")
class CommentResource {

    static final Shape COMMENT = Shape.of().need(Shape.Kind.TEXT, "text").build();

    private final QualityCommentService service;
    private final QualityComments comments;
    private final AccessPolicy policy;
    private final Doors doors;
    private final Changes changes;

    CommentResource(QualityCommentService service, QualityComments comments, AccessPolicy policy, Doors doors, Changes changes) {
        this.service = service;
        this.comments = comments;
        this.policy = policy;
        this.doors = doors;
        this.changes = changes;
    }

    /** A comment; {@code party} is null for a reviewer, of whom nothing more is told. */
    record CommentView(UUID id, @Nullable String party, String text, LocalDate on) {

        static CommentView of(QualityComment comment) {
            return new CommentView(comment.id(), comment.party(), comment.text(), comment.on());
        }
    }

    @GetMapping("/recommendations/{ref}/comments")
    @May(Permission.READ_PUBLIC)
    @Gives(value = CommentView.class, items = true)
    ResponseEntity<byte[]> list(@PathVariable String ref, Call call) {
        var ask = doors.recommendation(ref).id();
        return call.plain().answer(Map.of("items", comments.of(ask).stream().map(CommentView::of).toList()));
    }

    /** As a reviewer, of whom nobody learns more. */
    @PostMapping("/recommendations/{ref}/comments")
    @May(Permission.COMMENT_AS_REVIEWER)
    @Gives(value = CommentView.class, status = 201, body = "COMMENT")
    ResponseEntity<byte[]> asReviewer(@PathVariable String ref, Call call) {
        return changes.of(call, () -> {
            doors.recommendation(ref);
            doors.may(call.actor(), Permission.COMMENT_AS_REVIEWER);
        }).json(COMMENT, fields -> {
            var text = fields.needText("text");
            fields.check();
            return Answer.created("/recommendations/" + ref + "/comments", CommentView.of(service.comment(call.actor(), ref, text)));
        });
    }

    /** In the name of a party, as its focal point. */
    @PostMapping("/recommendations/{ref}/comments/{party}")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = CommentView.class, status = 201, body = "COMMENT")
    ResponseEntity<byte[]> ofParty(@PathVariable String ref, @PathVariable String party, Call call) {
        return changes.of(call, () -> {
            doors.recommendation(ref);
            policy.require(call.actor(), Permission.SPEAK_FOR_ADDRESSEE, Target.of(party));
        }).json(COMMENT, fields -> {
            var text = fields.needText("text");
            fields.check();
            return Answer.created("/recommendations/" + ref + "/comments", CommentView.of(service.commentFor(call.actor(), ref, party, text)));
        });
    }
}
