package org.followthrough.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Milestone;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.Reports;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closing as implemented or as not implemented, which only a panel can start or confirm (method, sections 3 and 7). */
@Service
@Transactional
public class ClosingService {

    /** Working days in which the other confirms or refuses, as many as an addressee has for an appeal. */
    static final int CONFIRMED_WITHIN = 20;

    private final Commitments commitments;
    private final CommitmentService commitmentService;
    private final Settlement settlement;
    private final Reviews reviews;
    private final Cycles cycles;
    private final Reports reports;
    private final ClosingProposals proposals;
    private final Deadlines deadlines;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    ClosingService(Commitments commitments, CommitmentService commitmentService, Settlement settlement, Reviews reviews, Cycles cycles,
            Reports reports, ClosingProposals proposals, Deadlines deadlines, AccessPolicy policy, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.commitmentService = commitmentService;
        this.settlement = settlement;
        this.reviews = reviews;
        this.cycles = cycles;
        this.reports = reports;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.policy = policy;
        this.events = events;
    }

    /** The chair closes what its panel found complete in two consecutive cycles, or once for a one-off act. */
    public void closeImplemented(Actor actor, String ref, String reason) {
        var id = commitments.id(ref);
        requireChair(actor, commitments.get(id));
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        requireBetweenCycles(commitment);
        requireReason(reason);
        if (!isImplemented(commitment, now)) {
            throw RuleViolation.of("as", "review.close.not-complete");
        }
        close(commitment, CommitmentState.CLOSED_IMPLEMENTED, reason, now, actor, Role.PANEL_CHAIR);
    }

    /** Refuses what closing by the panel would be refused for by who asks or by the state, whatever the reason is. */
    public void requireCloseable(Actor actor, String ref, CommitmentState as) {
        var id = commitments.id(ref);
        if (as == CommitmentState.CLOSED_IMPLEMENTED) {
            requireChair(actor, commitments.get(id));
        } else {
            roleOf(actor, commitments.get(id));
        }
        settlement.lockAndSettle(id);
        requireBetweenCycles(commitments.get(id));
    }

    /** Whether the caller has any say in closing: as its panel's chair, as organiser, or for the source body. */
    @Transactional(readOnly = true)
    public boolean hasSay(Actor actor, String ref) {
        return hasSay(actor, ref, CommitmentState.CLOSED_NOT_IMPLEMENTED) || hasSay(actor, ref, CommitmentState.CLOSED_WITHDRAWN);
    }

    /** Whether the caller has a say in closing it as that (contract, section 3). */
    @Transactional(readOnly = true)
    public boolean hasSay(Actor actor, String ref, CommitmentState as) {
        var chairs = policy.allows(actor, Permission.SEAL, target(commitments.get(commitments.id(ref))));
        return switch (as) {
            case CLOSED_IMPLEMENTED -> chairs;
            case CLOSED_NOT_IMPLEMENTED -> chairs || policy.allows(actor, Permission.CLOSE_AS_ORGANISER, Target.ANYTHING);
            case CLOSED_WITHDRAWN -> policy.allows(actor, Permission.CLOSE_AS_SOURCE_BODY, Target.ANYTHING);
            default -> policy.allows(actor, Permission.CLOSE_AS_ORGANISER, Target.ANYTHING);
        };
    }

    /** Refuses what is closed already, whatever it should be closed as. */
    public void requireOpen(String ref) {
        commitments.get(commitments.id(ref)).requireOpen();
    }

    private boolean isImplemented(Commitment commitment, Instant now) {
        return rule(commitment, now).isImplemented(commitment.oneOff());
    }

    private ClosingRule rule(Commitment commitment, Instant now) {
        var verdicts = new Verdicts(reviews.published(commitment.id()).stream().filter(found -> counts(found, commitment)).toList());
        return new ClosingRule(reports.of(commitment.id()).stream().map(report -> cycles.get(report.cycle()))
                .map(cycle -> new ClosingRule.Cycle(cycle.closes(), Deadline.hasPassed(cycle.closesAt(), now),
                        verdicts.in(cycle.id()).map(Assessment::level).orElse(null))).toList());
    }

    /** What was found before a reopening closes nothing. */
    private static boolean counts(Assessment found, Commitment commitment) {
        return commitment.reopenedAt().filter(reopened -> !Objects.requireNonNull(found.publishedAt()).isAfter(reopened)).isEmpty();
    }

    /**
     * Chair and organiser close together what passed its target with no more than limited in the final cycle.
     *
     * @return true when it is closed, false while the other has to confirm
     */
    public boolean closeNotImplemented(Actor actor, String ref, String reason) {
        var id = commitments.id(ref);
        var as = roleOf(actor, commitments.get(id));
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        requireBetweenCycles(commitment);
        requireReason(reason);
        requireNotImplemented(commitment, now);
        var proposal = proposals.of(id);
        if (proposal.isEmpty()) {
            propose(commitment, actor, as, reason, now);
            return false;
        }
        if (isOwn(proposal.get(), actor, as)) {
            throw new WrongState("review.close.waits-for-other");
        }
        close(commitment, CommitmentState.CLOSED_NOT_IMPLEMENTED, proposal.get().reason(), now, actor, as);
        return true;
    }

    private void propose(Commitment commitment, Actor actor, Role as, String reason, Instant now) {
        proposals.add(commitment.id(), actor.id(), as, reason, now);
        var review = reviews.latest(commitment.id()).orElseThrow();
        var zone = commitmentService.edition(commitment).timeZone();
        var count = DayCount.after(now, CONFIRMED_WITHIN, zone);
        var lapses = count.end(commitmentService.calendar(commitment), zone);
        deadlines.set(commitment.id(), DeadlineKind.CLOSING_LAPSES, review.cycle, lapses, count);
        events.publishEvent(new ReviewEvent.ClosingProposed(happened(commitment, now, actor, as), review.cycle(),
                as == Role.PANEL_CHAIR, review.chair, lapses));
    }

    /** The proposal that waits, for those who have a say in it; nothing for anybody else. */
    @Transactional(readOnly = true)
    public Optional<ClosingProposal> proposal(Actor actor, String ref) {
        return hasSay(actor, ref, CommitmentState.CLOSED_NOT_IMPLEMENTED) ? proposals.of(commitments.id(ref)) : Optional.empty();
    }

    /** For screens: whether the caller is the one for whose word the proposal waits. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Actor actor, String ref) {
        return proposal(actor, ref).filter(proposal -> !isOwn(proposal, actor, roleOf(actor, commitments.get(commitments.id(ref))))).isPresent();
    }

    private static boolean isOwn(ClosingProposal proposal, Actor actor, Role as) {
        return proposal.proposedAs().equals(as.code()) || proposal.proposedBy().equals(actor.id());
    }

    /** The other refuses to close; the reason is for chair and organisers, and the commitment goes on as it was. */
    public void refuse(Actor actor, String ref, String reason) {
        var id = commitments.id(ref);
        var as = roleOf(actor, commitments.get(id));
        var now = settlement.lockAndSettle(id);
        var proposal = requireRefusable(actor, ref, id, as);
        requireReason(reason);
        proposals.remove(id);
        events.publishEvent(new ReviewEvent.ClosingRefused(happened(commitments.get(id), now, actor, as),
                reviews.latest(id).orElseThrow().cycle, reason, proposal.proposedBy()));
    }

    /** Refuses what {@link #refuse} would refuse for who asks or for the state, whatever the reason is. */
    public void requireRefusable(Actor actor, String ref) {
        var id = commitments.id(ref);
        var as = roleOf(actor, commitments.get(id));
        settlement.lockAndSettle(id);
        requireRefusable(actor, ref, id, as);
    }

    private ClosingProposal requireRefusable(Actor actor, String ref, UUID id, Role as) {
        commitments.get(id).requireOpen();
        var proposal = proposals.of(id).orElseThrow(() -> new WrongState("review.close.none-proposed", ref));
        if (isOwn(proposal, actor, as)) {
            throw new WrongState("review.close.waits-for-other");
        }
        return proposal;
    }

    /** Nobody has confirmed or refused in time. */
    void lapses(UUID id, UUID cycle, Instant at) {
        proposals.of(id).ifPresent(proposal -> {
            proposals.remove(id);
            events.publishEvent(new ReviewEvent.ClosingLapsed(Happened.byEngine(commitments.get(id), at), cycle, proposal.proposedBy()));
        });
    }

    /** When the proposal that waits lapses; for desks. */
    @Transactional(readOnly = true)
    public Optional<Instant> lapsesAt(UUID commitment) {
        return proposals.of(commitment).map(ClosingProposal::lapsesAt);
    }

    /** Whether an organiser's proposal waits for the last panel's chair. */
    @Transactional(readOnly = true)
    public boolean awaitsChair(UUID commitment) {
        return proposals.of(commitment).filter(proposal -> proposal.proposedAs().equals(Role.ORGANISER.code())).isPresent();
    }

    private void requireNotImplemented(Commitment commitment, Instant now) {
        if (target(commitment.terms(), commitments.milestones(commitment.id())).filter(date -> rule(commitment, now).isNotImplemented(date)).isEmpty()) {
            throw RuleViolation.of("as", "review.close.not-failed");
        }
    }

    /** The addressee's target date; where it named milestones instead, the last one's. */
    static Optional<LocalDate> target(@Nullable PositionTerms terms, List<Milestone> plan) {
        return Optional.ofNullable(terms).map(PositionTerms::targetDate)
                .or(() -> plan.stream().map(Milestone::due).max(Comparator.naturalOrder()));
    }

    private Role roleOf(Actor actor, Commitment commitment) {
        if (policy.allows(actor, Permission.SEAL, target(commitment))) {
            return Role.PANEL_CHAIR;
        }
        policy.require(actor, Permission.CLOSE_AS_ORGANISER);
        return Role.ORGANISER;
    }

    private void requireChair(Actor actor, Commitment commitment) {
        policy.require(actor, Permission.SEAL, target(commitment));
    }

    private Target target(Commitment commitment) {
        return reviews.latest(commitment.id()).map(review -> review.target(commitment.addressee()))
                .orElse(Target.of(commitment.addressee()));
    }

    private static void requireBetweenCycles(Commitment commitment) {
        commitment.requireOpen();
        if (commitment.underAppealSince().isPresent()) {
            throw new WrongState("review.close.under-appeal", commitment.ref());
        }
        if (commitment.state() == CommitmentState.REOPENED) {
            throw new WrongState("review.close.reopened", commitment.ref());
        }
        if (commitment.state() != CommitmentState.ASSESSED && commitment.state() != CommitmentState.IN_IMPLEMENTATION) {
            throw new WrongState("review.close.not-now", commitment.ref());
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.of("reason", "commitment.close.needs-reason");
        }
    }

    private void close(Commitment commitment, CommitmentState as, String reason, Instant now, Actor actor, Role role) {
        commitment.close(as, reason, null, now);
        commitmentService.finish(commitment, happened(commitment, now, actor, role), CommitmentClosed.Way.PANEL);
    }

    private static Happened happened(Commitment commitment, Instant now, Actor actor, Role as) {
        return as == Role.PANEL_CHAIR ? Happened.bySeat(commitment, now, as.code()) : Happened.by(commitment, now, actor, as);
    }

    /** The caller's say in closing, for screens: which of the two closings are open to them now. */
    @Transactional(readOnly = true)
    public boolean mayClose(Actor actor, UUID commitmentId) {
        return Optional.of(commitments.get(commitmentId))
                .filter(c -> !c.state().isClosed() && c.state() != CommitmentState.REOPENED && c.underAppealSince().isEmpty())
                .filter(c -> policy.allows(actor, Permission.SEAL, target(c))).isPresent();
    }
}
