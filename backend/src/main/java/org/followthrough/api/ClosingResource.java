package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.Permission;
import org.followthrough.review.ClosingService;
import org.followthrough.review.ReopeningDecision;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closing a commitment; who may depends on what it is closed as. */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/close")
class ClosingResource {

    static final Shape CLOSE = Shape.of().needCode("as", CommitmentState.class).need(Shape.Kind.TEXT, "reason")
            .may(Shape.Kind.TEXT, "supersededBy")
            .mayCode("decision", ReopeningDecision.class).build();

    private final CommitmentService commitments;
    private final ClosingService closing;
    private final CommitmentViews views;
    private final Doors doors;
    private final Changes changes;

    ClosingResource(CommitmentService commitments, ClosingService closing, CommitmentViews views, Doors doors, Changes changes) {
        this.commitments = commitments;
        this.closing = closing;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
    }

    /**
     * A closing as not implemented that waits for the other's word.
     *
     * @param proposedAs role of whoever proposed it, by its code
     * @param lapsesAt   until when it can be confirmed or refused
     */
    record ClosingProposalView(String proposedAs, Instant proposedAt, String reason, @Nullable Instant lapsesAt) {
    }

    @GetMapping
    @May({Permission.SEAL, Permission.CLOSE_AS_ORGANISER})
    @Gives(ClosingProposalView.class)
    ResponseEntity<byte[]> proposal(@PathVariable String ref, Call call) {
        doors.commitment(ref);
        requireSay(call, ref, CommitmentState.CLOSED_NOT_IMPLEMENTED);
        var proposal = closing.proposal(call.actor(), ref).orElseThrow(() -> new NotFound("review.close.none-proposed", ref));
        return call.plain().answer(new ClosingProposalView(proposal.proposedAs(), proposal.proposedAt(), proposal.reason(), proposal.lapsesAt()));
    }

    @PostMapping
    @May({Permission.SEAL, Permission.CLOSE_AS_ORGANISER, Permission.CLOSE_AS_SOURCE_BODY})
    @Gives(value = CommitmentView.class, status = {200, 202}, body = "CLOSE")
    ResponseEntity<byte[]> close(@PathVariable String ref, Call call) {
        return changes.of(call, () -> requireSay(call, ref)).on(() -> doors.lock(ref), () -> List.of(views.of(call, ref)))
                .peeking(fields -> wanted(fields).ifPresent(as -> requireSay(call, ref, as)))
                .json(CLOSE, fields -> close(call, ref, fields));
    }

    /** Who has no say in any closing learns nothing about the body. */
    private void requireSay(Call call, String ref) {
        doors.commitment(ref);
        if (!closing.hasSay(call.actor(), ref)) {
            throw new Forbidden("access.close");
        }
    }

    private void requireSay(Call call, String ref, CommitmentState as) {
        if (!closing.hasSay(call.actor(), ref, as)) {
            throw new Forbidden("access.close");
        }
    }

    private static Optional<CommitmentState> wanted(Fields fields) {
        return Optional.ofNullable(fields.code("as", CommitmentState.class)).filter(CommitmentState::isClosed);
    }

    private Answer close(Call call, String ref, Fields fields) {
        var as = wanted(fields);
        var refuses = fields.code("decision", ReopeningDecision.class) == ReopeningDecision.REFUSE;
        if (refuses && as.isPresent()) {
            requireRefusable(call, ref, as.get());
        } else if (as.isPresent() && byPanel(as.get())) {
            closing.requireCloseable(call.actor(), ref, as.get());
        } else if (as.isPresent()) {
            commitments.requireCloseable(call.actor(), ref, as.get());
        } else {
            closing.requireOpen(ref);
        }
        var reason = fields.needText("reason");
        var newer = fields.text("supersededBy");
        fields.needCode("as", CommitmentState.class);
        fields.check();
        if (refuses) {
            closing.refuse(call.actor(), ref, reason);
            return Answer.ok(views.of(call, ref));
        }
        return close(call, ref, as.orElseThrow(() -> RuleViolation.of("as", "api.field.code")), reason, newer);
    }

    private void requireRefusable(Call call, String ref, CommitmentState as) {
        if (as != CommitmentState.CLOSED_NOT_IMPLEMENTED) {
            throw RuleViolation.of("decision", "review.close.only-proposed");
        }
        closing.requireRefusable(call.actor(), ref);
    }

    private static boolean byPanel(CommitmentState as) {
        return as == CommitmentState.CLOSED_IMPLEMENTED || as == CommitmentState.CLOSED_NOT_IMPLEMENTED;
    }

    private Answer close(Call call, String ref, CommitmentState as, String reason, @org.jspecify.annotations.Nullable String newer) {
        var closed = true;
        switch (as) {
            case CLOSED_IMPLEMENTED -> closing.closeImplemented(call.actor(), ref, reason);
            case CLOSED_NOT_IMPLEMENTED -> closed = closing.closeNotImplemented(call.actor(), ref, reason);
            default -> commitments.closeFromOutside(call.actor(), ref, as, reason, newer);
        }
        return closed ? Answer.ok(views.of(call, ref)) : Answer.accepted(views.of(call, ref));
    }
}
