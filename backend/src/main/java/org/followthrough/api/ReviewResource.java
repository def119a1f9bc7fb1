package org.followthrough.api;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Consensus;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.review.SeatedRating;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Blind ratings, sealing, and the right of reply. */
@RestController
@RequestMapping("/api/v1/commitments/{ref}")
class ReviewResource {

    static final Shape RATING = Shape.of().need(Shape.Kind.FLAG, "conflictOfInterest").mayCode("level", AssessmentLevel.class)
            .mayCode("evidenceGrade", EvidenceGrade.class).mayCode("effect", Effect.class).may(Shape.Kind.TEXT, "forWhom")
            .may(Shape.Kind.WHOLE, "rung").mayList(Shape.Kind.ID, "verified").may(Shape.Kind.TEXT, "comment")
            .mayList(Shape.Kind.ID, "evidence").mayList(Shape.Kind.WHOLE, "verifiedRungs")
            .may(Shape.Kind.TEXT, "effectIndicator").build();
    static final Shape SEAL = Shape.of().may(Shape.Kind.TEXT, "finding", "minorityNote").build();
    static final Shape REPLY = Shape.of().need(Shape.Kind.FLAG, "disputes").need(Shape.Kind.TEXT, "text").build();

    private final ReviewService reviews;
    private final SealingService sealing;
    private final ReplyService replies;
    private final CommitmentViews commitments;
    private final Doors doors;
    private final Changes changes;

    ReviewResource(ReviewService reviews, SealingService sealing, ReplyService replies, CommitmentViews commitments, Doors doors,
            Changes changes) {
        this.reviews = reviews;
        this.sealing = sealing;
        this.replies = replies;
        this.commitments = commitments;
        this.doors = doors;
        this.changes = changes;
    }

    /** One's own rating; nobody else's is ever given. On the ladder it names a rung in place of milestones. */
    record RatingView(String commitment, String cycle, boolean conflictOfInterest, @Nullable AssessmentLevel level,
            @Nullable EvidenceGrade evidenceGrade, @Nullable Effect effect, @Nullable String forWhom, @Nullable Integer rung,
            List<UUID> verified, String comment, List<UUID> evidence, @Nullable Instant submittedAt, @Nullable Instant savedAt,
            Instant due, @Nullable ConsensusView consensus, boolean onLadder, List<Integer> verifiedRungs,
            boolean asksEffect, @Nullable String effectIndicator) {
    }

    /** The consensus round for a member who had rated before: counts by level as they were when it was opened. */
    record ConsensusView(Instant openedAt, Map<String, Integer> distribution, boolean mayRevise, @Nullable Instant revisedAt) {

        static ConsensusView of(Consensus.Part part, boolean mayRevise) {
            return new ConsensusView(part.round().openedAt(), part.round().distribution(), mayRevise,
                    part.revision().map(SeatedRating::submittedAt).orElse(null));
        }
    }

    private RatingView view(Call call, String ref, String cycle) {
        var desk = reviews.desk(call.actor(), ref, cycle);
        var empty = new RatingDraft(null, null, null, null, null, new HashSet<>(), "", List.of());
        var d = desk.written().map(SeatedRating::draft).orElse(empty);
        return new RatingView(ref, cycle, false, d.level(), d.evidenceGrade(), d.effect(), d.forWhom(), d.rung(),
                d.verified().stream().sorted().toList(), d.comment(), d.evidence(),
                desk.written().map(SeatedRating::submittedAt).orElse(null), desk.written().map(SeatedRating::savedAt).orElse(null),
                desk.review().reviewEndsAt(), desk.consensus().map(part -> ConsensusView.of(part, desk.mayRevise())).orElse(null),
                desk.review().isOnLadder(), d.verifiedRungs().stream().sorted().toList(), desk.asksEffect(), d.effectIndicator());
    }

    @GetMapping("/reviews/{cycle}")
    @May(Permission.RATE)
    @Gives(RatingView.class)
    ResponseEntity<byte[]> record(@PathVariable String ref, @PathVariable String cycle, Call call) {
        doors.commitment(ref);
        doors.cycle(call.actor(), cycle);
        var view = view(call, ref, cycle);
        return call.plain().answer(view);
    }

    private Changes.Change ofSeat(Call call, String ref, String cycle) {
        return changes.of(call, () -> {
            doors.commitment(ref);
            doors.cycle(call.actor(), cycle);
            reviews.desk(call.actor(), ref, cycle);
        }).on(() -> doors.lock(ref), () -> Stream.of(view(call, ref, cycle), commitments.of(call, ref)).toList());
    }

    @PutMapping("/reviews/{cycle}")
    @May(Permission.RATE)
    @Gives(value = RatingView.class, body = "RATING")
    ResponseEntity<byte[]> rate(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return ofSeat(call, ref, cycle).json(RATING, fields -> {
            reviews.requireRatable(call.actor(), ref, cycle);
            var draft = draft(fields);
            if (draft.isEmpty()) {
                reviews.giveBack(call.actor(), ref, cycle);
                return Answer.ok(new GivenBack(ref, cycle, true));
            }
            reviews.rate(call.actor(), ref, cycle, draft.get(), null);
            return Answer.ok(view(call, ref, cycle));
        });
    }

    /** A seat that was given back: nothing more of it is the caller's. */
    record GivenBack(String commitment, String cycle, boolean conflictOfInterest) {
    }

    /** The rating; nothing where a conflict of interest is declared, which needs no rating beside it. */
    private static Optional<RatingDraft> draft(Fields fields) {
        var conflict = fields.needFlag("conflictOfInterest");
        var level = conflict ? Optional.<AssessmentLevel>empty() : fields.needCode("level", AssessmentLevel.class);
        var grade = fields.code("evidenceGrade", EvidenceGrade.class);
        var comment = conflict ? fields.textOrEmpty("comment") : fields.needText("comment");
        var draft = new RatingDraft(level.orElse(null), grade, fields.code("effect", Effect.class), fields.text("forWhom"),
                fields.whole("rung"), new HashSet<>(fields.ids("verified")), comment, fields.ids("evidence").stream().distinct().toList(),
                new HashSet<>(fields.wholes("verifiedRungs")), fields.text("effectIndicator"));
        fields.check();
        return conflict ? Optional.empty() : Optional.of(draft);
    }

    @PostMapping("/reviews/{cycle}/submit")
    @May(Permission.RATE)
    @Gives(RatingView.class)
    ResponseEntity<byte[]> submit(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return ofSeat(call, ref, cycle).json(Shape.EMPTY, fields -> {
            reviews.submit(call.actor(), ref, cycle);
            return Answer.ok(view(call, ref, cycle));
        });
    }

    @PostMapping("/reviews/{cycle}/seal")
    @May(Permission.SEAL)
    @Gives(value = CommitmentView.class, body = "SEAL")
    ResponseEntity<byte[]> seal(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return changes.of(call, () -> maySeal(call, ref, cycle)).on(() -> doors.lock(ref), () -> List.of(commitments.of(call, ref)))
                .json(SEAL, fields -> {
                    sealing.requireSealable(call.actor(), ref, cycle);
                    var finding = fields.text("finding");
                    var note = fields.text("minorityNote");
                    fields.check();
                    sealing.seal(call.actor(), ref, cycle, finding, note);
                    return Answer.ok(commitments.of(call, ref));
                });
    }

    private void maySeal(Call call, String ref, String cycle) {
        doors.commitment(ref);
        doors.cycle(call.actor(), cycle);
        sealing.chair(call.actor(), ref, cycle);
    }

    @PostMapping("/reply/{cycle}")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = CommitmentView.class, body = "REPLY")
    ResponseEntity<byte[]> reply(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.SPEAK_FOR_ADDRESSEE, ref, cycle))
                .on(() -> doors.lock(ref), () -> List.of(commitments.of(call, ref)))
                .json(REPLY, fields -> {
                    replies.requireReplyable(call.actor(), ref, cycle);
                    var disputes = fields.needFlag("disputes");
                    var text = fields.needText("text");
                    fields.check();
                    replies.reply(call.actor(), ref, cycle, disputes, text);
                    return Answer.ok(commitments.of(call, ref));
                });
    }
}
