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
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.review.AppealService;
import org.followthrough.review.Ground;
import org.followthrough.review.ReopeningDecision;
import org.followthrough.review.ReopeningService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reopening and appeal: the same call proposes or lodges, and lets the other confirm or refuse; who may depends on the ground. */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/reopen")
class ReopeningResource {

    static final Shape REOPEN = Shape.of().needCode("ground", Ground.class).need(Shape.Kind.TEXT, "reason")
            .mayCode("decision", ReopeningDecision.class).mayList(Shape.Kind.TEXT, "evidence").build();

    private final ReopeningService reopening;
    private final AppealService appeals;
    private final CommitmentViews views;
    private final Doors doors;
    private final Changes changes;

    ReopeningResource(ReopeningService reopening, AppealService appeals, CommitmentViews views, Doors doors, Changes changes) {
        this.reopening = reopening;
        this.appeals = appeals;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
    }

    /** A proposal that waits, for those who have a say in it. */
    record ProposedView(Ground ground, String reason, Instant at, Role by, List<CommitmentView.NamedView> evidence) {
    }

    @GetMapping
    @May(Permission.REOPEN)
    @Gives(ProposedView.class)
    ResponseEntity<byte[]> waiting(@PathVariable String ref, Call call) {
        var commitment = doors.commitment(ref).id();
        require(reopening.hasSay(call.actor(), ref));
        var proposal = reopening.waiting(call.actor(), commitment).orElseThrow(() -> new NotFound("review.reopen.nothing"));
        return call.plain().answer(new ProposedView(proposal.ground(), proposal.reason(), proposal.proposedAt(), proposal.proposedAs(),
                reopening.named(call.actor(), commitment).stream().map(CommitmentView.NamedView::of).toList()));
    }

    @PostMapping
    @May({Permission.REOPEN, Permission.SPEAK_FOR_ADDRESSEE, Permission.DECIDE_APPEAL, Permission.REFUSE_APPEAL})
    @Gives(value = CommitmentView.class, status = {200, 202}, body = "REOPEN")
    ResponseEntity<byte[]> reopen(@PathVariable String ref, Call call) {
        return changes.of(call, () -> requireSay(call, ref)).on(() -> doors.lock(ref), () -> List.of(views.of(call, ref)))
                .peeking(fields -> ground(fields).ifPresent(ground -> requireSay(call, ref, ground)))
                .json(REOPEN, fields -> reopen(call, ref, fields));
    }

    /** Who has no say on any ground learns nothing about the body. */
    private void requireSay(Call call, String ref) {
        doors.commitment(ref);
        require(reopening.hasSay(call.actor(), ref) || appeals.hasSay(call.actor(), ref));
    }

    private void requireSay(Call call, String ref, Ground ground) {
        require(ground == Ground.APPEAL ? appeals.hasSay(call.actor(), ref) : reopening.hasSay(call.actor(), ref));
    }

    private static void require(boolean say) {
        if (!say) {
            throw new Forbidden("access.reopen");
        }
    }

    private static Optional<Ground> ground(Fields fields) {
        return Optional.ofNullable(fields.code("ground", Ground.class));
    }

    private Answer reopen(Call call, String ref, Fields fields) {
        var decision = Optional.ofNullable(fields.code("decision", ReopeningDecision.class));
        var ground = ground(fields);
        ground.ifPresent(on -> requireOpen(call, ref, on, decision.orElse(ReopeningDecision.CONFIRM)));
        var reason = fields.needText("reason");
        var named = fields.texts("evidence");
        fields.needCode("ground", Ground.class);
        fields.check();
        var on = ground.orElseThrow(() -> RuleViolation.of("ground", "api.field.code"));
        if (on == Ground.APPEAL && !named.isEmpty()) {
            throw RuleViolation.of("evidence", "review.reopen.evidence.appeal");
        }
        return on == Ground.APPEAL ? appeal(call, ref, decision, reason)
                : answer(reopening.reopen(call.actor(), ref, on, decision.orElse(ReopeningDecision.CONFIRM), reason, named), call, ref);
    }

    private void requireOpen(Call call, String ref, Ground ground, ReopeningDecision decision) {
        if (ground != Ground.APPEAL) {
            reopening.requireReopenable(call.actor(), ref, decision);
        } else if (appeals.speaks(call.actor(), ref)) {
            appeals.requireLodgeable(call.actor(), ref);
        } else {
            appeals.requireDecidable(call.actor(), ref, decision);
        }
    }

    private Answer appeal(Call call, String ref, Optional<ReopeningDecision> decision, String reason) {
        var lodges = appeals.speaks(call.actor(), ref);
        if (lodges && decision.isPresent()) {
            throw RuleViolation.of("decision", "review.reopen.decision-first");
        }
        if (lodges) {
            appeals.lodge(call.actor(), ref, reason);
        } else {
            appeals.decide(call.actor(), ref, decision.orElse(ReopeningDecision.CONFIRM), reason);
        }
        return answer(!lodges, call, ref);
    }

    private Answer answer(boolean decided, Call call, String ref) {
        return decided ? Answer.ok(views.of(call, ref)) : Answer.accepted(views.of(call, ref));
    }
}
