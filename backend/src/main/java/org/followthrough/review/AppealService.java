package org.followthrough.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addressee's appeal against a published assessment (method, section 3): the organiser or a chair accepts or refuses it, and
 * an accepted one goes to a second panel with no member in common. Nobody is judge in their own case: the contested panel's people
 * may concede but not refuse, and the addressee's people decide nothing.
 */
@Service
@Transactional
public class AppealService {

    /** Working days from the publication in which an appeal can be lodged (contract, section 3). */
    public static final int WINDOW = 20;
    /** Working days from its lodging after which an appeal that nobody has decided counts as accepted. */
    public static final int DECISION = 10;

    private final Commitments commitments;
    private final CommitmentService commitmentService;
    private final Appeals appeals;
    private final Reopenings reopenings;
    private final Reviews reviews;
    private final Hearing hearing;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    AppealService(Commitments commitments, CommitmentService commitmentService, Appeals appeals, Reopenings reopenings, Reviews reviews, Hearing hearing,
            Deadlines deadlines, Settlement settlement, AccessPolicy policy, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.commitmentService = commitmentService;
        this.appeals = appeals;
        this.reopenings = reopenings;
        this.reviews = reviews;
        this.hearing = hearing;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.policy = policy;
        this.events = events;
    }

    private record Locked(Commitment commitment, Instant now) {
    }

    /**
     * The focal point appeals against the assessment that was published last; public at once. A reopening that waits for the other's
     * word lapses: nobody could confirm it under appeal.
     */
    public void lodge(Actor actor, String ref, String reason) {
        var locked = lodgeable(actor, ref);
        Reasons.require(reason);
        var commitment = locked.commitment();
        var contested = reviews.lastPublished(commitment.id()).orElseThrow();
        var zone = commitmentService.edition(commitment).timeZone();
        var count = DayCount.after(locked.now(), DECISION, zone);
        var decideBy = count.end(commitmentService.calendar(commitment), zone);
        commitment.appealed(locked.now());
        commitments.save(commitment);
        appeals.lodge(new Appeal(UUID.randomUUID(), commitment.id(), contested.cycle, contested.id, reason.strip(), actor.id(),
                locked.now(), decideBy, null, null, null, null, null));
        deadlines.clear(commitment.id(), DeadlineKind.APPEAL_ENDS);
        deadlines.set(commitment.id(), DeadlineKind.APPEAL_DECISION, contested.cycle, decideBy, count);
        reopenings.lapse(commitment.id(), locked.now()).ifPresent(reopening -> events.publishEvent(new ReopeningEvent.ReopeningLapsed(
                Happened.byEngine(commitment, locked.now()), reopening.ground(), ReopeningEvent.APPEAL)));
        events.publishEvent(new ReopeningEvent.AppealLodged(Happened.byAddressee(commitment, locked.now(), actor, Role.FOCAL_POINT),
                contested.cycle, reason.strip(), contested.chair, decideBy));
    }

    /** Refuses what {@link #lodge} would refuse for who asks or for the state, whatever the reason is. */
    public void requireLodgeable(Actor actor, String ref) {
        lodgeable(actor, ref);
    }

    private Locked lodgeable(Actor actor, String ref) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitments.get(id).addressee()));
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        refusal(commitment, now).ifPresent(key -> { throw new WrongState(key, ref); });
        return new Locked(commitment, now);
    }

    private Optional<String> refusal(Commitment commitment, Instant now) {
        var contested = reviews.lastPublished(commitment.id());
        if (isClosedForGood(commitment) || commitment.state().isClosed() && !commitment.trackingEndsAt().isAfter(now)) {
            return Optional.of("commitment.closed");
        }
        return contested.isEmpty() ? Optional.of("review.appeal.nothing-published") : refusal(contested.get(), now);
    }

    private Optional<String> refusal(Review contested, Instant now) {
        if (contested.isSecond()) {
            return Optional.of("review.appeal.second-panel");
        }
        if (appeals.isContested(contested.id)) {
            return Optional.of("review.appeal.lodged-already");
        }
        if (contested.appealEndsAt().isEmpty()) {
            return Optional.of("review.appeal.no-finding");
        }
        return contested.appealEndsAt().filter(end -> Deadline.hasPassed(end, now)).map(end -> "review.appeal.too-late");
    }

    private static boolean isClosedForGood(Commitment commitment) {
        return commitment.state().isClosed() && commitment.state() != CommitmentState.CLOSED_IMPLEMENTED
                && commitment.state() != CommitmentState.CLOSED_NOT_IMPLEMENTED;
    }

    /** Until when the caller can appeal now; empty for whoever cannot. For screens. */
    @Transactional(readOnly = true)
    public Optional<Instant> openUntil(Actor actor, UUID commitmentId, Instant now) {
        var commitment = commitments.get(commitmentId);
        return policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitment.addressee()))
                && refusal(commitment, now).isEmpty() ? reviews.lastPublished(commitmentId).flatMap(Review::appealEndsAt) : Optional.empty();
    }

    /** Accepts the appeal that waits, or refuses it with a reason that becomes public. */
    public void decide(Actor actor, String ref, ReopeningDecision decision, String reason) {
        var locked = decidable(actor, ref, decision);
        Reasons.require(reason);
        var commitment = locked.commitment();
        var appeal = appeals.open(commitment.id()).orElseThrow();
        appeals.decide(appeal.id(), actor.id(), reason.strip(), locked.now());
        deadlines.clear(commitment.id(), DeadlineKind.APPEAL_DECISION);
        if (decision == ReopeningDecision.CONFIRM) {
            accepted(commitment, appeal, happened(actor, locked));
        } else {
            refused(commitment, appeal, happened(actor, locked), reason.strip());
        }
    }

    /** Refuses what {@link #decide} would refuse for who asks or for the state, whatever the reason is. */
    public void requireDecidable(Actor actor, String ref, ReopeningDecision decision) {
        decidable(actor, ref, decision);
    }

    /** Whether the caller may lodge an appeal or decide one at all. */
    @Transactional(readOnly = true)
    public boolean hasSay(Actor actor, String ref) {
        return speaks(actor, ref) || policy.allows(actor, Permission.DECIDE_APPEAL, target(commitments.get(commitments.id(ref))));
    }

    /** Whether the caller would appeal by the call, and not decide. */
    @Transactional(readOnly = true)
    public boolean speaks(Actor actor, String ref) {
        return policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitments.get(commitments.id(ref)).addressee()));
    }

    /** What the caller may say to the appeal that waits; nothing where there is none, or no say. For screens. */
    @Transactional(readOnly = true)
    public List<ReopeningDecision> openTo(Actor actor, UUID commitmentId) {
        var target = target(commitments.get(commitmentId));
        if (appeals.open(commitmentId).filter(Appeal::isUndecided).isEmpty() || !policy.allows(actor, Permission.DECIDE_APPEAL, target)) {
            return List.of();
        }
        return policy.allows(actor, Permission.REFUSE_APPEAL, target) ? List.of(ReopeningDecision.values())
                : List.of(ReopeningDecision.CONFIRM);
    }

    private Locked decidable(Actor actor, String ref, ReopeningDecision decision) {
        var id = commitments.id(ref);
        policy.require(actor, decision == ReopeningDecision.CONFIRM ? Permission.DECIDE_APPEAL : Permission.REFUSE_APPEAL,
                target(commitments.get(id)));
        var now = settlement.lockAndSettle(id);
        if (appeals.open(id).filter(Appeal::isUndecided).isEmpty()) {
            throw new WrongState("review.appeal.none-waits", ref);
        }
        return new Locked(commitments.get(id), now);
    }

    private void refused(Commitment commitment, Appeal appeal, Happened happened, String reason) {
        appeals.end(appeal.id(), AppealOutcome.REFUSED, happened.at());
        commitment.appealEnds();
        commitments.save(commitment);
        events.publishEvent(new ReopeningEvent.AppealRefused(happened, appeal.cycle(), reason));
    }

    private void accepted(Commitment commitment, Appeal appeal, Happened happened) {
        events.publishEvent(new ReopeningEvent.AppealAccepted(happened, appeal.cycle()));
        hearing.beginIfPossible(commitment.id(), happened.at());
    }

    /** Nobody has decided in time: what is contested goes to a second panel, for silence takes nobody's appeal away. */
    void decisionOverdue(UUID commitmentId, Instant at) {
        appeals.open(commitmentId).filter(Appeal::isUndecided).ifPresent(appeal -> {
            appeals.decide(appeal.id(), null, null, at);
            var commitment = commitments.get(commitmentId);
            accepted(commitment, appeal, Happened.byEngine(commitment, at));
        });
    }

    /** The time for an appeal is over; nothing else changes. */
    void windowEnded(UUID commitmentId, UUID cycle, Instant at) {
        events.publishEvent(new ReopeningEvent.AppealWindowEnded(Happened.byEngine(commitments.get(commitmentId), at), cycle));
    }

    /** What a say in an appeal is asked for: the contested panel, or the one that an appeal could contest. */
    private Target target(Commitment commitment) {
        var contested = appeals.open(commitment.id()).map(appeal -> reviews.get(appeal.panel()))
                .or(() -> reviews.lastPublished(commitment.id()));
        return contested.map(review -> review.target(commitment.addressee())).orElse(Target.of(commitment.addressee()));
    }

    private Happened happened(Actor actor, Locked locked) {
        return actor.has(Role.ORGANISER) ? Happened.by(locked.commitment(), locked.now(), actor, Role.ORGANISER)
                : Happened.bySeat(locked.commitment(), locked.now(), Role.PANEL_CHAIR.code());
    }
}
