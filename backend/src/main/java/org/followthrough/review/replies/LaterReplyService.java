package org.followthrough.review.replies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.review.Assessment;
import org.followthrough.review.Reviews;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyPublished;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyReturned;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyWritten;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addressee's permanent reply slot after publication (features, row G5; decision 44): at any time, closed or not, as often as it
 * wishes; each stays as it is, and a correction is a further one.
 */
@Service
@Transactional
public class LaterReplyService {

    private final LaterReplies replies;
    private final Reviews reviews;
    private final Commitments commitments;
    private final Cycles cycles;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    LaterReplyService(LaterReplies replies, Reviews reviews, Commitments commitments, Cycles cycles, Settlement settlement,
            AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.replies = replies;
        this.reviews = reviews;
        this.commitments = commitments;
        this.cycles = cycles;
        this.settlement = settlement;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    private record Slot(Commitment commitment, ReportingCycle cycle, Assessment assessment) {
    }

    /** What the addressee's own people see: public ones, and those that wait or came back. */
    @Transactional(readOnly = true)
    public List<LaterReply> inside(Actor actor, String ref) {
        var commitment = commitments.get(commitments.id(ref));
        policy.require(actor, Permission.READ_DRAFTS, Target.of(commitment.addressee()));
        return replies.all(commitment.id());
    }

    /** Whether the caller may add a reply at all; for screens. */
    @Transactional(readOnly = true)
    public boolean maySpeak(Actor actor, String ref) {
        return policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitments.get(commitments.id(ref)).addressee()));
    }

    /** Whether the caller may clear or return one; for screens. */
    @Transactional(readOnly = true)
    public boolean mayClear(Actor actor, String ref) {
        return policy.allows(actor, Permission.CLEAR_FOR_ADDRESSEE, Target.of(commitments.get(commitments.id(ref)).addressee()));
    }

    /**
     * The focal point adds a reply to the published assessment of a cycle.
     *
     * @return the reply: it waits where the cycle has clearance, else it is public
     */
    public LaterReply write(Actor actor, String ref, String cycleCode, String text) {
        var slot = writable(actor, ref, cycleCode);
        if (text.isBlank() || text.strip().length() > LaterReply.LONGEST) {
            throw RuleViolation.of("text", "review.reply.needs-text");
        }
        var now = clock.now();
        var reply = new LaterReply(UUID.randomUUID(), slot.assessment().review(), slot.commitment().id(), cycleCode, text.strip(), actor.id(), now,
                null, null, null);
        replies.add(reply);
        var happened = Happened.byAddressee(slot.commitment(), now, actor, Role.FOCAL_POINT);
        if (slot.cycle().clearance()) {
            events.publishEvent(new LaterReplyWritten(happened, slot.cycle().id(), reply.id()));
        } else {
            publish(reply, happened, slot.cycle().id(), actor.id());
        }
        return replies.all(slot.commitment().id()).stream().filter(one -> one.id().equals(reply.id())).findFirst().orElseThrow();
    }

    /** Refuses what {@link #write} would refuse for who asks or for the state, whatever is written. */
    public void requireWritable(Actor actor, String ref, String cycleCode) {
        writable(actor, ref, cycleCode);
    }

    private Slot writable(Actor actor, String ref, String cycleCode) {
        var slot = slot(actor, ref, cycleCode, Permission.SPEAK_FOR_ADDRESSEE);
        if (replies.waiting(slot.commitment().id(), slot.cycle().id()).isPresent()) {
            throw new WrongState("review.later.waits");
        }
        return slot;
    }

    /** A clearing officer clears the waiting reply, which is public from then on, or returns it with a reason; never who wrote it. */
    public LaterReply decide(Actor actor, String ref, String cycleCode, Decision decision, @Nullable String reason) {
        var slot = slot(actor, ref, cycleCode, Permission.CLEAR_FOR_ADDRESSEE);
        var waiting = waiting(slot);
        if (waiting.writtenBy().equals(actor.id())) {
            throw RuleViolation.of("decision", "clearance.second-person");
        }
        var happened = Happened.byAddressee(slot.commitment(), clock.now(), actor, Role.CLEARING_OFFICER);
        if (decision == Decision.RETURN) {
            giveBack(waiting, reason, happened, slot.cycle().id(), actor.id());
        } else {
            publish(waiting, happened, slot.cycle().id(), actor.id());
        }
        return replies.all(slot.commitment().id()).stream().filter(one -> one.id().equals(waiting.id())).findFirst().orElseThrow();
    }

    /** Refuses what {@link #decide} would refuse for who asks or for the state, whatever the decision is. */
    public void requireDecidable(Actor actor, String ref, String cycleCode) {
        waiting(slot(actor, ref, cycleCode, Permission.CLEAR_FOR_ADDRESSEE));
    }

    private LaterReply waiting(Slot slot) {
        return replies.waiting(slot.commitment().id(), slot.cycle().id()).orElseThrow(() -> new WrongState("review.later.none-waits"));
    }

    private void giveBack(LaterReply waiting, @Nullable String reason, Happened happened, UUID cycle, UUID by) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("reason", "clearance.return.needs-reason");
        }
        replies.decide(waiting.id(), Decision.RETURN, reason.strip(), by, happened.at());
        events.publishEvent(new LaterReplyReturned(happened, cycle, waiting.id(), reason.strip()));
    }

    private void publish(LaterReply reply, Happened happened, UUID cycle, UUID by) {
        replies.decide(reply.id(), Decision.CLEAR, null, by, happened.at());
        events.publishEvent(new LaterReplyPublished(happened, cycle, reply.id()));
    }

    private Slot slot(Actor actor, String ref, String cycleCode, Permission permission) {
        var id = commitments.id(ref);
        var cycle = cycles.find(cycleCode).filter(found -> found.state() != CycleState.PLANNED).orElseThrow(() -> new NotFound("reporting.cycle.unknown"));
        policy.require(actor, permission, Target.of(commitments.get(id).addressee()));
        settlement.lockAndSettle(id);
        return new Slot(commitments.get(id), cycle, standing(id, cycle.id()).orElseThrow(() -> new WrongState("review.later.not-published")));
    }

    /** What stands of a cycle: after an appeal the second panel's assessment, once it is published. */
    private Optional<Assessment> standing(UUID commitment, UUID cycle) {
        return reviews.published(commitment).stream().filter(assessment -> assessment.cycle().equals(cycle)).reduce((first, second) -> second);
    }
}
