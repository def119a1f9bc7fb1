package org.followthrough.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.PlanEvent.PlanAsItWas;
import org.followthrough.commitment.PlanEvent.PlanChanged;
import org.followthrough.commitment.PlanEvent.PlanGiven;
import org.followthrough.commitment.PlanEvent.PlanReturned;
import org.followthrough.commitment.PlanEvent.PlanSubmitted;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** PlanVersions of commitments whose edition asks for no position: given by themselves, cleared where the profile has clearance (method, section 7). */
@Service
@Transactional
public class PlanService {

    private final Commitments commitments;
    private final CommitmentService service;
    private final PlanProposals proposals;
    private final PlanVersions plans;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    PlanService(Commitments commitments, CommitmentService service, PlanProposals proposals, PlanVersions plans, Settlement settlement,
            AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.service = service;
        this.proposals = proposals;
        this.plans = plans;
        this.settlement = settlement;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What was submitted last, waiting, cleared or returned; for its party's eyes only. */
    @Transactional(readOnly = true)
    public Optional<PlanProposal> last(Actor actor, String ref) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.READ_DRAFTS, Target.of(commitments.get(id).addressee()));
        return proposals.last(id);
    }

    /**
     * A focal point gives a plan, the first or another one.
     *
     * @return whether it waits for clearance; else it is public
     */
    public boolean plan(Actor actor, String ref, PlanDraft draft) {
        var commitment = forAddressee(actor, ref, Permission.SPEAK_FOR_ADDRESSEE);
        requirePlannable(commitment);
        draft.check();
        var edition = service.edition(commitment);
        draft.checkDates(Deadline.dayFrom(commitment.assignedAt(), edition.timeZone()), edition.opens());
        var now = clock.now();
        var proposal = new PlanProposal(UUID.randomUUID(), commitment.id(), draft, actor.id(), now, null, null);
        proposals.add(proposal);
        var happened = Happened.byAddressee(commitment, now, actor, Role.FOCAL_POINT);
        var waits = edition.positionsCleared();
        events.publishEvent(new PlanSubmitted(happened, waits));
        if (!waits) {
            clear(commitment, proposal, happened, actor.id(), now);
        }
        return waits;
    }

    /** Refuses what {@link #plan} would refuse for who asks or for the state, whatever the plan is. */
    public void requirePlannable(Actor actor, String ref) {
        requirePlannable(forAddressee(actor, ref, Permission.SPEAK_FOR_ADDRESSEE));
    }

    private void requirePlannable(Commitment commitment) {
        commitment.requireOpen();
        if (!commitment.needsNoPosition()) {
            throw new WrongState("commitment.plan.with-position", commitment.ref());
        }
        if (proposals.waiting(commitment.id()).isPresent()) {
            throw new WrongState("commitment.plan.waits-for-clearance", commitment.ref());
        }
    }

    /** A clearing officer clears the waiting plan, which is public from then on, or returns it with a reason; never who sent it. */
    public void decide(Actor actor, String ref, Decision decision, @Nullable String reason) {
        var commitment = forAddressee(actor, ref, Permission.CLEAR_FOR_ADDRESSEE);
        var waiting = requireWaiting(commitment);
        if (waiting.submittedBy().equals(actor.id())) {
            throw RuleViolation.of("decision", "clearance.second-person");
        }
        var happened = Happened.byAddressee(commitment, clock.now(), actor, Role.CLEARING_OFFICER);
        if (decision == Decision.RETURN) {
            giveBack(waiting, reason, happened, actor.id());
        } else {
            clear(commitment, waiting, happened, actor.id(), happened.at());
        }
    }

    /** Refuses what {@link #decide} would refuse for who asks or for the state, whatever the decision is. */
    public void requireDecidable(Actor actor, String ref) {
        requireWaiting(forAddressee(actor, ref, Permission.CLEAR_FOR_ADDRESSEE));
    }

    private PlanProposal requireWaiting(Commitment commitment) {
        commitment.requireOpen();
        return proposals.waiting(commitment.id()).orElseThrow(() -> new WrongState("commitment.plan.none-waits", commitment.ref()));
    }

    private void giveBack(PlanProposal waiting, @Nullable String reason, Happened happened, UUID by) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("reason", "clearance.return.needs-reason");
        }
        proposals.decide(waiting.id(), Decision.RETURN, reason, by, happened.at());
        events.publishEvent(new PlanReturned(happened, reason));
    }

    private void clear(Commitment commitment, PlanProposal cleared, Happened happened, UUID by, Instant now) {
        proposals.decide(cleared.id(), Decision.CLEAR, null, by, now);
        var earlier = plans.of(commitment.id());
        var given = plans.give(commitment.id(), null, cleared.plan().terms(), cleared.plan().milestones(), now);
        commitment.planned(plans.counting(commitment.id()).map(PlanVersion::plan).orElse(Plan.NONE), cleared.plan().leadInstitution());
        commitments.save(commitment);
        events.publishEvent(given.map(version -> made(happened, earlier, version)).orElseGet(() -> new PlanAsItWas(happened)));
    }

    private static PlanEvent made(Happened happened, List<PlanVersion> earlier, PlanVersion version) {
        return earlier.isEmpty() ? new PlanGiven(happened, version.counts())
                : new PlanChanged(happened, version.ordinal(), version.counts(), PlanChange.between(earlier.getLast().plan(), version.plan()));
    }

    private Commitment forAddressee(Actor actor, String ref, Permission permission) {
        var id = commitments.id(ref);
        policy.require(actor, permission, Target.of(commitments.get(id).addressee()));
        settlement.lockAndSettle(id);
        return commitments.get(id);
    }
}
