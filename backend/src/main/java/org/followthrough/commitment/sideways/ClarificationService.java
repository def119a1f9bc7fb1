package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.StoppedClock;
import org.followthrough.commitment.sideways.SideWayEvent.ClarificationAnswered;
import org.followthrough.commitment.sideways.SideWayEvent.ClarificationAsked;
import org.followthrough.commitment.sideways.SideWayEvent.ClarificationWithdrawn;
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
 * Clarification: the addressee's focal point or the organiser asks, the other answers, and the clock stands still meanwhile, until the
 * profile's date at the latest (method, section 3; features, row E6). It moves no token.
 */
@Service
@Transactional
public class ClarificationService {

    private final Clarifications clarifications;
    private final Commitments commitments;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final StoppedClock clock;
    private final AnswerDates dates;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    ClarificationService(Clarifications clarifications, Commitments commitments, Deadlines deadlines, Settlement settlement,
            StoppedClock clock, AnswerDates dates, AccessPolicy policy, ApplicationEventPublisher events) {
        this.clarifications = clarifications;
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.clock = clock;
        this.dates = dates;
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
        clarifications.add(new Clarification(UUID.randomUUID(), id, cycle, side, now, text, null, null, null, null), actor.id());
        var answerBy = dates.set(commitment, DeadlineKind.ANSWER_DUE, cycle, now);
        events.publishEvent(new ClarificationAsked(happened(commitment, now, actor, side), cycle, side.other(), answerBy));
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

    /**
     * The side that was asked answers: the clock runs again, with its dates moved by the pause. An answer after its date finds the
     * clock running and leaves it so.
     */
    public void answer(Actor actor, String ref, String answer) {
        requireAsked(actor, ref);
        var id = commitments.id(ref);
        var now = settlement.lockAndSettle(id);
        var open = requireAnswerable(id, ref);
        var text = GivenText.of("text", answer);
        clarifications.answered(open.id(), text, actor.id(), now);
        var commitment = commitments.get(id);
        var happened = happened(commitment, now, actor, open.asked());
        events.publishEvent(new ClarificationAnswered(happened, open.cycle(), open.asked()));
        if (open.isOpen()) {
            clock.resume(commitment, happened);
        }
    }

    /** Refuses what {@link #answer} would refuse for who answers or for the state, whatever the answer is. */
    public void requireAnswerable(Actor actor, String ref) {
        requireAsked(actor, ref);
        var id = commitments.id(ref);
        settlement.lockAndSettle(id);
        requireAnswerable(id, ref);
    }

    /** Refuses who may not speak for the side that was asked; where nothing is asked, who speaks for none of the two. */
    public void requireAsked(Actor actor, String ref) {
        sideOf(actor, ref);
        var commitment = commitments.get(commitments.id(ref));
        clarifications.answerable(commitment.id()).ifPresent(open -> policy.require(actor, speaking(open.asked()), Target.of(commitment.addressee())));
    }

    private static Permission speaking(Side side) {
        return side == Side.ADDRESSEE ? Permission.SPEAK_FOR_ADDRESSEE : Permission.SPEAK_FOR_ORGANISER;
    }

    /** The side that asked takes its question back: the clock runs again, and nobody needs to answer. */
    public void withdraw(Actor actor, String ref) {
        requireAsker(actor, ref);
        var id = commitments.id(ref);
        var now = settlement.lockAndSettle(id);
        var open = requireOpen(id, ref);
        clarifications.end(id, Clarification.End.WITHDRAWN, now);
        var commitment = commitments.get(id);
        var happened = happened(commitment, now, actor, open.askedBy());
        events.publishEvent(new ClarificationWithdrawn(happened, open.cycle(), open.asked()));
        clock.resume(commitment, happened);
    }

    /** Refuses what {@link #withdraw} would refuse for who asks or for the state. */
    public void requireWithdrawable(Actor actor, String ref) {
        requireAsker(actor, ref);
        var id = commitments.id(ref);
        settlement.lockAndSettle(id);
        requireOpen(id, ref);
    }

    /** Refuses who may not speak for the side that asked; where nothing is asked, who speaks for none of the two. */
    public void requireAsker(Actor actor, String ref) {
        sideOf(actor, ref);
        var commitment = commitments.get(commitments.id(ref));
        clarifications.open(commitment.id()).ifPresent(open -> policy.require(actor, speaking(open.askedBy()), Target.of(commitment.addressee())));
    }

    private Clarification requireAnswerable(UUID commitment, String ref) {
        commitments.get(commitment).requireOpen();
        return clarifications.answerable(commitment).orElseThrow(() -> new WrongState("commitment.clarification.none-open", ref));
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

    /** For screens: whether the caller could ask now. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Actor actor, String ref) {
        var commitment = commitments.get(commitments.id(ref));
        return commitment.isQuestionable() && policy.allows(actor, Permission.TAKE_SIDE_WAY, Target.of(commitment.addressee()));
    }

    /** For screens: whether the caller could answer now. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Actor actor, String ref) {
        var commitment = commitments.get(commitments.id(ref));
        return !commitment.state().isClosed() && clarifications.answerable(commitment.id())
                .filter(open -> policy.allows(actor, speaking(open.asked()), Target.of(commitment.addressee()))).isPresent();
    }

    /** For screens: whether the caller could take the open question back now. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Actor actor, String ref) {
        var commitment = commitments.get(commitments.id(ref));
        return !commitment.state().isClosed() && clarifications.open(commitment.id())
                .filter(open -> policy.allows(actor, speaking(open.askedBy()), Target.of(commitment.addressee()))).isPresent();
    }

    /** By when the open question is to be answered, or decided where an ask goes that was handed back; public. */
    @Transactional(readOnly = true)
    public Optional<Instant> waitsUntil(String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        return deadlines.of(commitment.id()).stream()
                .filter(one -> one.kind() == DeadlineKind.ANSWER_DUE || one.kind() == DeadlineKind.REASSIGN_DUE).map(DeadlinePassed::at).findFirst();
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
