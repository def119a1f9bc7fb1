package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.StoppedClock;
import org.followthrough.commitment.sideways.SideWayEvent.ClarificationAnswered;
import org.followthrough.commitment.sideways.SideWayEvent.ClarificationAsked;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clarification: the addressee's focal point or the organiser asks, the other answers, and the clock stands still meanwhile
 * (method, section 3; features, row E6). It moves no token.
 */
@Service
@Transactional
public class ClarificationService {

    private final Clarifications clarifications;
    private final Commitments commitments;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final StoppedClock clock;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    ClarificationService(Clarifications clarifications, Commitments commitments, Deadlines deadlines, Settlement settlement,
            StoppedClock clock, AccessPolicy policy, ApplicationEventPublisher events) {
        this.clarifications = clarifications;
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.clock = clock;
        this.policy = policy;
        this.events = events;
    }

    /** One side asks the other: the clock stops. */
    public void ask(Actor actor, String ref, String question) {
        var side = sideOf(actor, ref);
        var id = commitments.id(ref);
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        commitment.requireQuestionable();
        var text = GivenText.of("text", question);
        var cycle = commitment.awaitsResponse() ? null : cycle(id);
        commitment.clarificationAsked(side.other(), now);
        clock.stop(commitment);
        clarifications.add(new Clarification(UUID.randomUUID(), id, cycle, side, now, text, null, null, null), actor.id());
        events.publishEvent(new ClarificationAsked(happened(commitment, now, actor, side), cycle, side.other()));
    }

    private @Nullable UUID cycle(UUID commitment) {
        return deadlines.of(commitment).stream().flatMap(one -> Optional.ofNullable(one.cycle()).stream()).findFirst().orElse(null);
    }

    /** Refuses what {@link #ask} would refuse for who asks or for the state, whatever the question is. */
    public void requireAskable(Actor actor, String ref) {
        sideOf(actor, ref);
        var id = commitments.id(ref);
        settlement.lockAndSettle(id);
        commitments.get(id).requireQuestionable();
    }

    /** The side that was asked answers: the clock runs again, with its dates moved by the pause. */
    public void answer(Actor actor, String ref, String answer) {
        requireAsked(actor, ref);
        var id = commitments.id(ref);
        var now = settlement.lockAndSettle(id);
        var open = requireOpen(id, ref);
        var text = GivenText.of("text", answer);
        clarifications.answered(open.id(), text, actor.id(), now);
        var commitment = commitments.get(id);
        var happened = happened(commitment, now, actor, open.asked());
        events.publishEvent(new ClarificationAnswered(happened, open.cycle(), open.asked()));
        clock.resume(commitment, happened);
    }

    /** Refuses what {@link #answer} would refuse for who answers or for the state, whatever the answer is. */
    public void requireAnswerable(Actor actor, String ref) {
        requireAsked(actor, ref);
        var id = commitments.id(ref);
        settlement.lockAndSettle(id);
        requireOpen(id, ref);
    }

    /** Refuses who may not speak for the side that was asked; where nothing is asked, who speaks for none of the two. */
    public void requireAsked(Actor actor, String ref) {
        sideOf(actor, ref);
        var commitment = commitments.get(commitments.id(ref));
        clarifications.open(commitment.id()).ifPresent(open -> policy.require(actor, speaking(open.asked()), Target.of(commitment.addressee())));
    }

    private static Permission speaking(Side side) {
        return side == Side.ADDRESSEE ? Permission.SPEAK_FOR_ADDRESSEE : Permission.SPEAK_FOR_ORGANISER;
    }

    private Clarification requireOpen(UUID commitment, String ref) {
        commitments.get(commitment).requireOpen();
        return clarifications.open(commitment).orElseThrow(() -> new WrongState("commitment.clarification.none-open", ref));
    }

    /** The side for which somebody asks; who could ask for both asks for the addressee. */
    private Side sideOf(Actor actor, String ref) {
        var target = Target.of(commitments.get(commitments.id(ref)).addressee());
        policy.require(actor, Permission.TAKE_SIDE_WAY, target);
        return policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, target) ? Side.ADDRESSEE : Side.ORGANISER;
    }

    private static Happened happened(Commitment commitment, Instant now, Actor actor, Side side) {
        return side == Side.ADDRESSEE ? Happened.byAddressee(commitment, now, actor, side.role())
                : Happened.by(commitment, now, actor, side.role());
    }

    /** All of a commitment, oldest first; whether the caller may read their texts is {@link #mayRead}'s to say. */
    @Transactional(readOnly = true)
    public List<Clarification> of(String ref) {
        return clarifications.of(commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown")).id());
    }

    /** Whether the caller may read what the two sides wrote to each other. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        return policy.allows(actor, Permission.READ_EXCHANGE, Target.of(commitment.addressee()));
    }
}
