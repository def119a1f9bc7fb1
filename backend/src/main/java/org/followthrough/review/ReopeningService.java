package org.followthrough.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.Reports;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reopening on new evidence or a regression: one of organiser and chair proposes it, the other confirms (method, section 3). */
@Service
@Transactional
public class ReopeningService {

    private static final int MOST_NAMED = 20;

    private final Commitments commitments;
    private final Reopenings reopenings;
    private final Reviews reviews;
    private final ClosingProposals closings;
    private final Appeals appeals;
    private final Reports reports;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final Roster roster;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;
    private final NewEvidence newEvidence;

    ReopeningService(Commitments commitments, Reopenings reopenings, Reviews reviews, ClosingProposals closings, Appeals appeals,
            Reports reports, Deadlines deadlines, Settlement settlement, Roster roster, AccessPolicy policy, ApplicationEventPublisher events,
            NewEvidence newEvidence) {
        this.newEvidence = newEvidence;
        this.commitments = commitments;
        this.reopenings = reopenings;
        this.reviews = reviews;
        this.closings = closings;
        this.appeals = appeals;
        this.reports = reports;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.roster = roster;
        this.policy = policy;
        this.events = events;
    }

    /** Something that is ready to be decided, with who asks for it. */
    private record Locked(Commitment commitment, Role as, Instant now) {
    }

    /** The same where nothing is named on which it rests. */
    public boolean reopen(Actor actor, String ref, Ground ground, ReopeningDecision decision, String reason) {
        return reopen(actor, ref, ground, decision, reason, List.of());
    }

    /**
     * Proposes to reopen, confirms what the other proposed, or refuses it.
     *
     * @param names on what the proposal rests: items of evidence, alternative reports, actions that everybody may read
     * @return true when it is decided, false while the other has to confirm
     */
    public boolean reopen(Actor actor, String ref, Ground ground, ReopeningDecision decision, String reason, List<String> names) {
        var locked = locked(actor, ref, decision);
        var waiting = reopenings.waiting(locked.commitment().id());
        check(reason, ground, waiting.map(Reopening::ground).orElse(ground));
        var named = named(locked.commitment(), names, waiting.isPresent());
        if (waiting.isEmpty()) {
            propose(actor, locked, ground, reason.strip(), named);
        } else {
            decide(actor, locked, waiting.get(), decision, reason.strip());
        }
        return waiting.isPresent();
    }

    /** Refuses what {@link #reopen} would refuse for who asks or for the state, whatever the reason is. */
    public void requireReopenable(Actor actor, String ref, ReopeningDecision decision) {
        locked(actor, ref, decision);
    }

    /** Whether the caller has a say in it: as organiser, or as the last panel's chair. */
    @Transactional(readOnly = true)
    public boolean hasSay(Actor actor, String ref) {
        return policy.allows(actor, Permission.REOPEN, target(commitments.get(commitments.id(ref))));
    }

    /** Whether the caller may propose it now, or decide what waits; for screens. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(Actor actor, UUID commitmentId, Instant now) {
        var commitment = commitments.get(commitmentId);
        return policy.allows(actor, Permission.REOPEN, target(commitment)) && refusal(commitment, now).isEmpty()
                && reopenings.waiting(commitmentId).filter(waiting -> waiting.isBySame(actor.id(), roleOf(actor, commitment))).isEmpty();
    }

    /** What can be named for a proposal; for who may propose. */
    @Transactional(readOnly = true)
    public List<NewEvidence.Item> nameable(Actor actor, UUID commitmentId) {
        policy.require(actor, Permission.REOPEN, target(commitments.get(commitmentId)));
        return newEvidence.nameable(commitmentId);
    }

    /** On what the proposal rests that waits, for who reads the proposal. */
    @Transactional(readOnly = true)
    public List<NewEvidence.Item> named(Actor actor, UUID commitmentId) {
        return waiting(actor, commitmentId).map(proposal -> newEvidence.of(proposal.id())).orElse(List.of());
    }

    /** What waits for this caller's word. */
    @Transactional(readOnly = true)
    public Optional<Reopening> waiting(Actor actor, UUID commitmentId) {
        var commitment = commitments.get(commitmentId);
        return policy.allows(actor, Permission.REOPEN, target(commitment)) ? reopenings.waiting(commitmentId) : Optional.empty();
    }

    private Locked locked(Actor actor, String ref, ReopeningDecision decision) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.REOPEN, target(commitments.get(id)));
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        var as = roleOf(actor, commitment);
        var waiting = reopenings.waiting(id);
        if (waiting.filter(proposal -> proposal.isBySame(actor.id(), as)).isPresent()) {
            throw new WrongState("review.reopen.waits-for-other");
        }
        if (decision == ReopeningDecision.REFUSE) {
            waiting.orElseThrow(() -> new WrongState("review.reopen.nothing-proposed", ref));
        } else {
            refusal(commitment, now).ifPresent(refusal -> { throw refusal; });
        }
        return new Locked(commitment, as, now);
    }

    private Optional<WrongState> refusal(Commitment commitment, Instant now) {
        return Optional.ofNullable(refusedBecause(commitment, now)).map(key -> new WrongState(key, commitment.ref()));
    }

    private @Nullable String refusedBecause(Commitment commitment, Instant now) {
        if (commitment.underAppealSince().isPresent()) {
            return "review.reopen.under-appeal";
        }
        if (!mayOpenAgain(commitment)) {
            return "review.reopen.not-now";
        }
        if (!commitment.isWorthReporting()) {
            return "review.reopen.not-asked";
        }
        return commitment.trackingEndsAt().isAfter(now) ? null : "review.reopen.tracking-ended";
    }

    /** Assessed and between two cycles, closed by its panel, or lapsed in peace. */
    private boolean mayOpenAgain(Commitment commitment) {
        return switch (commitment.state()) {
            case ASSESSED, CLOSED_IMPLEMENTED, CLOSED_NOT_IMPLEMENTED -> true;
            case IN_IMPLEMENTATION -> !reviews.published(commitment.id()).isEmpty();
            case LAPSED -> commitment.givenOnTo().isEmpty() && reports.open(commitment.id()).isEmpty();
            default -> false;
        };
    }

    private static void check(String reason, Ground ground, Ground proposed) {
        Reasons.require(reason);
        if (ground != proposed) {
            throw RuleViolation.of("ground", "review.reopen.other-ground." + proposed.code());
        }
    }

    /** Who decides names nothing: what was proposed is what they decide on. */
    private List<NewEvidence.Item> named(Commitment commitment, List<String> names, boolean decides) {
        if (decides && !names.isEmpty()) {
            throw RuleViolation.of("evidence", "review.reopen.evidence.proposer");
        }
        if (names.size() > MOST_NAMED) {
            throw RuleViolation.of("evidence", "review.reopen.evidence.many", MOST_NAMED);
        }
        return names.stream().distinct().map(name -> newEvidence.find(commitment.id(), name)
                .orElseThrow(() -> RuleViolation.of("evidence", "review.reopen.evidence.unknown", name))).toList();
    }

    private void propose(Actor actor, Locked locked, Ground ground, String reason, List<NewEvidence.Item> named) {
        var commitment = locked.commitment();
        var proposal = new Reopening(UUID.randomUUID(), commitment.id(), ground, reason, actor.id(), locked.as(), locked.now(), null);
        reopenings.propose(proposal);
        newEvidence.name(proposal.id(), named);
        events.publishEvent(new ReopeningEvent.ReopeningProposed(happened(actor, locked), ground, locked.as() == Role.PANEL_CHAIR,
                chairs(commitment, locked.now())));
    }

    private void decide(Actor actor, Locked locked, Reopening waiting, ReopeningDecision decision, String reason) {
        reopenings.decide(waiting.id(), decision, actor.id(), reason, locked.now());
        if (decision == ReopeningDecision.CONFIRM) {
            open(actor, locked, waiting);
        } else {
            events.publishEvent(new ReopeningEvent.ReopeningRefused(happened(actor, locked), waiting.ground(), reason));
        }
    }

    private void open(Actor actor, Locked locked, Reopening proposed) {
        var commitment = locked.commitment();
        var closed = commitment.state().isClosed();
        commitment.reopen(locked.now());
        commitments.save(commitment);
        closings.remove(commitment.id());
        if (closed) {
            trackAgain(commitment, locked.now());
        }
        events.publishEvent(new ReopeningEvent.Reopened(happened(actor, locked), proposed.ground(), proposed.reason(), closed,
                closed && commitments.waiting(commitment.id()).isPresent()));
    }

    /** What was closed has no deadlines any more; a window for an appeal opens again where nobody has appealed. */
    private void trackAgain(Commitment commitment, Instant now) {
        deadlines.set(commitment.id(), DeadlineKind.TRACKING_ENDS, null, commitment.trackingEndsAt());
        reviews.lastPublished(commitment.id()).filter(review -> review.appealEndsAt().filter(end -> !end.isBefore(now)).isPresent())
                .filter(review -> !appeals.isContested(review.id)).ifPresent(review -> deadlines.set(commitment.id(), DeadlineKind.APPEAL_ENDS, review.cycle,
                        review.appealEndsAt().orElseThrow()));
    }

    private Role roleOf(Actor actor, Commitment commitment) {
        return policy.allows(actor, Permission.REOPEN_AS_CHAIR, target(commitment)) ? Role.PANEL_CHAIR : Role.ORGANISER;
    }

    private Target target(Commitment commitment) {
        return reviews.latest(commitment.id()).map(review -> review.target(commitment.addressee()))
                .orElse(Target.of(commitment.addressee()));
    }

    /** Who can speak as the panel's chair: the last panel's, or any of the roster where that had none. */
    private Set<UUID> chairs(Commitment commitment, Instant now) {
        var target = target(commitment);
        return target.chair() != null ? Set.of(target.chair()) : roster.on(now, today(now), today(now)).stream()
                .filter(member -> member.chair() && !member.actsFor(commitment.addressee()))
                .map(RosterMember::account).collect(Collectors.toSet());
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Happened happened(Actor actor, Locked locked) {
        return locked.as() == Role.PANEL_CHAIR ? Happened.bySeat(locked.commitment(), locked.now(), locked.as().code())
                : Happened.by(locked.commitment(), locked.now(), actor, Role.ORGANISER);
    }
}
