package org.followthrough.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment.ResponseSchedule;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WorkingCalendar;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assignment and the addressee's position (method, sections 2 B and 3). */
@Service
@Transactional
public class CommitmentService {

    private final Commitments commitments;
    private final PlanVersions plans;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final StoppedClock stopped;
    private final Recommendations recommendations;
    private final Editions editions;
    private final Parties parties;
    private final Calendars calendars;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    CommitmentService(Commitments commitments, PlanVersions plans, Deadlines deadlines, Settlement settlement, StoppedClock stopped,
            Recommendations recommendations, Editions editions, Parties parties, Calendars calendars, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.plans = plans;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.stopped = stopped;
        this.recommendations = recommendations;
        this.editions = editions;
        this.parties = parties;
        this.calendars = calendars;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * An organiser gives a recommendation to several addressees at once: all or none.
     *
     * @param responseDue last day for the response, or null for the profile's
     * @param oneOff true when one complete assessment is enough to close it
     */
    public List<Commitment> assign(Actor actor, String recommendationRef, List<String> addressees, @Nullable LocalDate responseDue,
            boolean oneOff) {
        policy.require(actor, Permission.ASSIGN);
        var recommendation = recommendations.lock(List.of(recommendationRef)).stream().findFirst()
                .orElseThrow(() -> new NotFound("register.recommendation.unknown"));
        var now = clock.now();
        requireAssignable(recommendation, addressees);
        var edition = editions.find(recommendation.edition()).orElseThrow();
        var chosen = chosen(addressees, responseDue, now.atZone(edition.timeZone()).toLocalDate());
        editions.firstAssigned(edition.code(), now);
        var since = Optional.ofNullable(edition.firstAssignedAt()).orElse(now);
        if (!edition.asksForPositions()) {
            refuseDate(responseDue);
            var none = ResponseTimes.none(edition, now, since);
            return chosen.stream().map(party -> start(actor, recommendation, party, oneOff, none, now)).toList();
        }
        return chosen.stream().map(party -> assign(actor, recommendation, party, oneOff, ResponseTimes.start(edition, now, since, responseDue,
                calendars.counting(edition.forum(), party.code())), now)).toList();
    }

    /** Refuses what {@link #assign} would refuse for who asks or for its state, whatever the other values are. */
    public void requireAssignable(Actor actor, String recommendationRef, List<String> addressees) {
        policy.require(actor, Permission.ASSIGN);
        requireAssignable(recommendations.find(recommendationRef).orElseThrow(() -> new NotFound("register.recommendation.unknown")), addressees);
    }

    private void requireAssignable(Recommendation recommendation, List<String> addressees) {
        if (recommendation.state() != RecommendationState.REGISTERED) {
            throw new WrongState("commitment.assign.not-registered", recommendation.ref());
        }
        var given = addressees.isEmpty() ? List.<String>of() : commitments.alreadyGiven(recommendation.id(), addressees);
        if (!given.isEmpty()) {
            throw new WrongState("commitment.assign.given", given);
        }
        Tracking.requireOpen(editions.find(recommendation.edition()).orElseThrow(), clock.now());
    }

    private List<Party> chosen(List<String> addressees, @Nullable LocalDate responseDue, LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (addressees.isEmpty()) {
            violations.add(Violation.of("addressees", "commitment.assign.none"));
        }
        if (new HashSet<>(addressees).size() < addressees.size()) {
            violations.add(Violation.of("addressees", "commitment.assign.twice"));
        }
        if (responseDue != null && !responseDue.isAfter(today)) {
            violations.add(Violation.of("responseDue", "commitment.assign.due-passed"));
        }
        var found = new ArrayList<Party>();
        for (var code : addressees) {
            parties.find(code).ifPresentOrElse(found::add,
                    () -> violations.add(Violation.of("addressees", "commitment.assign.unknown", code)));
        }
        RuleViolation.throwIfAny(violations);
        return found;
    }

    private static void refuseDate(@Nullable LocalDate responseDue) {
        if (responseDue != null) {
            throw RuleViolation.of("responseDue", "commitment.assign.no-response-asked");
        }
    }

    private Commitment start(Actor actor, Recommendation recommendation, Party addressee, boolean oneOff, ResponseSchedule none, Instant now) {
        var commitment = Commitment.withoutPosition(commitments.nextId(), recommendation, addressee, oneOff, none, now, actor.id());
        commitments.add(commitment);
        deadlines.set(commitment.id(), DeadlineKind.TRACKING_ENDS, null, none.trackingEnds());
        events.publishEvent(new CommitmentStarted(Happened.by(commitment, now, actor, Role.ORGANISER)));
        return commitment;
    }

    private Commitment assign(Actor actor, Recommendation recommendation, Party addressee, boolean oneOff, ResponseTimes responses, Instant now) {
        var times = responses.schedule();
        var commitment = Commitment.assign(commitments.nextId(), recommendation, addressee, oneOff, times, now, actor.id());
        commitments.add(commitment);
        deadlines.set(commitment.id(), DeadlineKind.OBJECTION_ENDS, null, times.objectionEnds(), responses.objection());
        deadlines.set(commitment.id(), DeadlineKind.RESPONSE_DUE, null, times.due(), responses.due());
        deadlines.set(commitment.id(), DeadlineKind.NO_RESPONSE, null, times.noResponse(), responses.silence());
        deadlines.set(commitment.id(), DeadlineKind.TRACKING_ENDS, null, times.trackingEnds());
        events.publishEvent(new CommitmentAssigned(Happened.by(commitment, now, actor, Role.ORGANISER), times.due()));
        return commitment;
    }

    /**
     * A focal point submits a position, the first or a change; it waits for clearance and only its party sees it. Where the
     * edition clears no positions, submitting is clearing.
     *
     * @return whether it waits for clearance
     */
    public boolean respond(Actor actor, String ref, PositionDraft draft) {
        var commitment = forAddressee(actor, ref, Permission.SPEAK_FOR_ADDRESSEE);
        requireRespondable(commitment);
        draft.check();
        var edition = edition(commitment);
        draft.checkDates(Deadline.dayFrom(commitment.assignedAt(), edition.timeZone()), edition.opens());
        var now = clock.now();
        var ordinal = commitments.statements(commitment.id()).size() + 1;
        var statement = new PositionStatement(UUID.randomUUID(), commitment.id(), ordinal, draft.position(), draft.terms(),
                draft.milestones(), actor.id(), now, null, null, null, null);
        commitments.add(statement);
        var happened = Happened.byAddressee(commitment, now, actor, Role.FOCAL_POINT);
        var waits = edition.positionsCleared();
        events.publishEvent(new PositionSubmitted(happened, draft.position(), inAssignment(commitment), waits));
        if (!waits) {
            var cleared = statement.clearedBySending();
            commitments.decide(cleared);
            clear(commitment, cleared, happened, true);
        }
        return waits;
    }

    /** Refuses what {@link #respond} would refuse for who asks or for the state, whatever the position is. */
    public void requireRespondable(Actor actor, String ref) {
        requireRespondable(forAddressee(actor, ref, Permission.SPEAK_FOR_ADDRESSEE));
    }

    private void requireRespondable(Commitment commitment) {
        commitment.requireOpen();
        if (commitment.needsNoPosition()) {
            throw new WrongState("commitment.position.not-asked", commitment.ref());
        }
        if (commitment.isHandedBack()) {
            throw new WrongState("commitment.with-organiser", commitment.ref());
        }
        if (commitments.waiting(commitment.id()).isPresent()) {
            throw new WrongState("commitment.position.waits-for-clearance", commitment.ref());
        }
    }

    /** Refuses what {@link #decidePosition} would refuse for who asks or for the state, whatever the decision is. */
    public void requireDecidable(Actor actor, String ref) {
        requireWaiting(forAddressee(actor, ref, Permission.CLEAR_FOR_ADDRESSEE));
    }

    private PositionStatement requireWaiting(Commitment commitment) {
        commitment.requireOpen();
        return commitments.waiting(commitment.id())
                .orElseThrow(() -> new WrongState("commitment.position.none-waits", commitment.ref()));
    }

    /** A clearing officer clears the waiting position, which is public from then on, or returns it with a reason. */
    public void decidePosition(Actor actor, String ref, Decision decision, @Nullable String reason) {
        var commitment = forAddressee(actor, ref, Permission.CLEAR_FOR_ADDRESSEE);
        var waiting = requireWaiting(commitment);
        var now = clock.now();
        var decided = waiting.decide(decision, reason, actor.id(), now);
        commitments.decide(decided);
        var happened = Happened.byAddressee(commitment, now, actor, Role.CLEARING_OFFICER);
        if (decision == Decision.RETURN) {
            events.publishEvent(new PositionReturned(happened, Optional.ofNullable(reason).orElseThrow(), inAssignment(commitment)));
        } else {
            clear(commitment, decided, happened, false);
        }
    }

    /** A first response ends a clarification: the clock counts to the clearance. */
    private void clear(Commitment asked, PositionStatement cleared, Happened happened, boolean bySending) {
        var commitment = asked.awaitsResponse() ? stopped.resume(asked, happened) : asked;
        var inAssignment = inAssignment(commitment);
        var before = commitment.position();
        var earlier = plans.of(commitment.id());
        var given = plans.give(commitment.id(), cleared.id(), cleared.terms(), cleared.milestones(), happened.at());
        var counting = plans.counting(commitment.id()).map(PlanVersion::plan).orElse(Plan.NONE);
        commitment.positionCleared(cleared.position(), counting.counting(cleared.terms()), happened.at());
        commitments.save(commitment);
        deadlines.clear(commitment.id(), DeadlineKind.OBJECTION_ENDS, DeadlineKind.RESPONSE_DUE, DeadlineKind.NO_RESPONSE);
        events.publishEvent(new PositionCleared(happened, before, cleared.position(), cleared.terms(), inAssignment, bySending));
        given.filter(version -> !earlier.isEmpty()).ifPresent(version -> events.publishEvent(new PlanEvent.PlanChanged(happened, version.ordinal(),
                version.counts(), PlanChange.between(earlier.getLast().plan(), version.plan()))));
    }

    /** The assignment takes the response until silence was recorded; after that the waiting commitment takes it. */
    private static boolean inAssignment(Commitment commitment) {
        return commitment.awaitsResponse() && commitment.position() == Position.AWAITING;
    }

    /** An organiser or the source body closes it from outside the review: superseded, lapsed, withdrawn. */
    public void closeFromOutside(Actor actor, String ref, CommitmentState as, String reason, @Nullable String supersededBy) {
        var bySourceBody = as == CommitmentState.CLOSED_WITHDRAWN;
        policy.require(actor, closing(as));
        var id = commitments.id(ref);
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        commitment.requireOpen();
        checkClosing(commitment, as, reason, supersededBy);
        commitment.close(as, reason, supersededBy, now);
        finish(commitment, Happened.by(commitment, now, actor, bySourceBody ? Role.CURATOR : Role.ORGANISER), CommitmentClosed.Way.OUTSIDE);
    }

    /** Refuses what {@link #closeFromOutside} would refuse for who asks or for the state, whatever the reason is. */
    public void requireCloseable(Actor actor, String ref, CommitmentState as) {
        policy.require(actor, closing(as));
        var id = commitments.id(ref);
        settlement.lockAndSettle(id);
        commitments.get(id).requireOpen();
    }

    private static Permission closing(CommitmentState as) {
        return as == CommitmentState.CLOSED_WITHDRAWN ? Permission.CLOSE_AS_SOURCE_BODY : Permission.CLOSE_AS_ORGANISER;
    }

    private void checkClosing(Commitment commitment, CommitmentState as, String reason, @Nullable String supersededBy) {
        var violations = new ArrayList<Violation>();
        if (reason.isBlank()) {
            violations.add(Violation.of("reason", "commitment.close.needs-reason"));
        }
        if (as == CommitmentState.CLOSED_SUPERSEDED) {
            var newer = supersededBy == null ? null : recommendations.find(supersededBy).orElse(null);
            if (newer == null || newer.id().equals(commitment.recommendation())) {
                violations.add(Violation.of("supersededBy", "commitment.close.needs-newer"));
            }
        }
        RuleViolation.throwIfAny(violations);
    }

    /** Saves a closed commitment and announces it; nothing waits for it any more. */
    public void finish(Commitment closed, Happened happened, CommitmentClosed.Way way) {
        commitments.save(closed);
        deadlines.clearAll(closed.id());
        stopped.drop(closed);
        events.publishEvent(new CommitmentClosed(happened, closed.state(), Optional.ofNullable(closed.closingReason).orElse(""), way));
    }

    private Commitment forAddressee(Actor actor, String ref, Permission permission) {
        var id = commitments.id(ref);
        policy.require(actor, permission, Target.of(commitments.get(id).addressee()));
        settlement.lockAndSettle(id);
        return commitments.get(id);
    }

    /** The edition whose calendar counts for a commitment. */
    @Transactional(readOnly = true)
    public Edition edition(Commitment commitment) {
        return editions.find(recommendations.get(commitment.recommendation()).edition()).orElseThrow();
    }

    /** The calendar by which what is asked of a commitment is counted; it does not change until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkingCalendar calendar(Commitment commitment) {
        return calendars.counting(edition(commitment).forum(), commitment.addressee());
    }
}
