package org.followthrough.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.reporting.Reports;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Panels and their blind ratings until they are sealed (method, sections 2 D and 2 E). */
@Service
@Transactional
public class ReviewService {

    /** The version of the method that every assessment is stored with. */
    public static final int METHOD_VERSION = 1;

    private final ReviewCases cases;
    private final Reviews reviews;
    private final Appeals appeals;
    private final Reports reports;
    private final Cycles cycles;
    private final Commitments commitments;
    private final CommitmentService commitmentService;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final EvidenceItems evidence;
    private final PanelSecretary secretary;
    private final Substitution substitution;
    private final ConsensusRounds rounds;
    private final Revisions revisions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ReviewService(ReviewCases cases, Reviews reviews, Appeals appeals, Reports reports, Cycles cycles, Commitments commitments,
            CommitmentService commitmentService, Deadlines deadlines, Settlement settlement, EvidenceItems evidence,
            PanelSecretary secretary, Substitution substitution, ConsensusRounds rounds, Revisions revisions, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.reviews = reviews;
        this.appeals = appeals;
        this.reports = reports;
        this.cycles = cycles;
        this.commitments = commitments;
        this.commitmentService = commitmentService;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.evidence = evidence;
        this.secretary = secretary;
        this.substitution = substitution;
        this.rounds = rounds;
        this.revisions = revisions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What one member of a panel may see of its work: their own rating only, and in a consensus round the levels that were
     * given, for those who gave one before it.
     *
     * @param rating the one that counts, or its draft
     * @param cycleNumber which of the commitment's cycles it is, from 1
     */
    public record Desk(Commitment commitment, ReportingCycle cycle, Review review, Seat seat, Optional<SeatedRating> rating,
            Optional<Consensus.Part> consensus, int cycleNumber) {

        /** Whether the effect on people is asked for: from the commitment's second cycle on. */
        public boolean asksEffect() {
            return cycleNumber > 1;
        }

        /** Whether the rating is in and may be revised once. */
        public boolean mayRevise() {
            return review.state() == PanelState.RATING && consensus.filter(Consensus.Part::isOpen).isPresent();
        }

        /** What is on the desk: the revision where one was begun, else the rating. */
        public Optional<SeatedRating> written() {
            return consensus.flatMap(Consensus.Part::revision).filter(revision -> mayRevise()).or(() -> rating);
        }
    }

    /** Draws the panel for the report that was cleared last, or the second one for an accepted appeal; called by the process. */
    public void drawPanel(UUID commitmentId) {
        var commitment = commitments.get(commitmentId);
        var appeal = appeals.toBeHeard(commitmentId).filter(accepted -> commitment.state() == CommitmentState.REOPENED);
        if (appeal.isPresent()) {
            var second = drawPanel(commitment, cycles.get(appeal.get().cycle()), commitment.stateSince());
            appeals.heardBy(appeal.get().id(), second.id);
        } else {
            var report = reports.of(commitmentId).stream().filter(r -> r.state() == ReportState.CLEARED).toList().getLast();
            drawPanel(commitment, cycles.get(report.cycle()), report.clearedAt().orElseThrow());
        }
    }

    private Review drawPanel(Commitment commitment, ReportingCycle cycle, Instant from) {
        var zone = commitmentService.edition(commitment).timeZone();
        var count = DayCount.after(from, cycle.reviewDays(), zone);
        var review = draw(commitment, cycle, from, count.end(commitmentService.calendar(commitment), zone));
        commitment.inReview(review.reviewEndsAt, from);
        commitments.save(commitment);
        deadlines.set(commitment.id(), DeadlineKind.REVIEW_ENDS, cycle.id(), review.reviewEndsAt, count);
        substitution.awaitDeclarations(commitment, review, from);
        rounds.await(commitment, review);
        events.publishEvent(new ReviewEvent.PanelDrawn(Happened.byEngine(commitment, from), cycle.id(), review.accounts(), review.chair,
                review.reviewEndsAt));
        if (!review.complete) {
            events.publishEvent(new ReviewEvent.PanelLacks(Happened.byEngine(commitment, from), cycle.id(), review.seats.size(),
                    cases.rule(commitment).seats(), review.chair != null));
        }
        return review;
    }

    private Review draw(Commitment commitment, ReportingCycle cycle, Instant at, Instant ends) {
        var occasion = cases.occasion(commitment, at, ends).beside(reviews.seatedBeside(commitment.id(), cycle.id(), null));
        var ordinal = reviews.find(commitment.id(), cycle.id()).isPresent() ? 2 : 1;
        var panel = secretary.draw(occasion);
        var seats = secretary.seats(panel.seats(), 1, at, cases.declareBy(commitment, at, ends));
        var chair = Optional.ofNullable(panel.chair());
        var review = new Review(UUID.randomUUID(), commitment.id(), cycle.id(), ordinal, panel.complete(), at, ends,
                chair.map(RosterMember::account).orElse(null), chair.map(RosterMember::party).orElse(null), PanelState.RATING, seats,
                secretary.publicSectors(occasion, seats), secretary.publicRegions(occasion, seats), 0);
        review.onLadder = cases.isTreatyAsk(commitment);
        reviews.add(review);
        return review;
    }

    /** The caller's own seat and rating. */
    @Transactional(readOnly = true)
    public Desk desk(Actor actor, String ref, String cycleCode) {
        var found = cases.find(ref, cycleCode);
        policy.require(actor, Permission.RATE, found.target());
        var seat = found.review().orElseThrow().seatOf(actor.id()).orElseThrow();
        var review = found.review().orElseThrow();
        var rating = reviews.rating(seat.id());
        return new Desk(found.commitment(), found.cycle(), review, seat, rating, part(review, seat, rating),
                reviews.cycleNumber(found.commitment().id(), found.cycle().id()));
    }

    /** Whoever rates after the round was opened rates blind, and has no part in it. */
    private Optional<Consensus.Part> part(Review review, Seat seat, Optional<SeatedRating> rating) {
        return review.consensus().filter(round -> rating.map(SeatedRating::submittedAt).filter(at -> !at.isAfter(round.openedAt())).isPresent())
                .map(round -> new Consensus.Part(round, revisions.of(seat.id())));
    }

    /**
     * Keeps a reviewer's draft. What contradicts the rules is refused at once, what is missing only on submission.
     *
     * @param version the version on which the writer worked, or null to write over whatever is there
     */
    public SeatedRating rate(Actor actor, String ref, String cycleCode, RatingDraft draft, @Nullable Long version) {
        var desk = lockedDesk(actor, ref, cycleCode);
        requireOpenRating(desk);
        check(desk, draft);
        var before = (desk.mayRevise() ? revisions.of(desk.seat().id()) : desk.rating()).map(SeatedRating::version).orElse(0L);
        if (version != null && !version.equals(before)) {
            throw new OptimisticLockingFailureException(ref);
        }
        if (desk.mayRevise()) {
            revisions.save(desk.seat().id(), draft, clock.now(), before);
            return revisions.of(desk.seat().id()).orElseThrow();
        }
        declare(desk);
        reviews.save(desk.seat().id(), draft, null, clock.now(), before);
        return reviews.rating(desk.seat().id()).orElseThrow();
    }

    /** Refuses what rating would be refused for by who asks or by the state, whatever the rating says. */
    public void requireRatable(Actor actor, String ref, String cycleCode) {
        requireOpenRating(lockedDesk(actor, ref, cycleCode));
    }

    private static void requireOpenRating(Desk desk) {
        if (!desk.mayRevise()) {
            requireUnsubmitted(desk);
        }
    }

    private void check(Desk desk, RatingDraft draft) {
        var violations = new ArrayList<Violation>();
        if (draft.level() != null) {
            desk.review().rating(desk.seat(), draft).violations(yardstick(desk)).stream().filter(ReviewService::contradicts).forEach(violations::add);
        }
        violations.addAll(EffectRules.broken(draft));
        if (evidence.count(desk.commitment().id(), draft.evidence()) < Set.copyOf(draft.evidence()).size()) {
            violations.add(Violation.of("evidence", "reporting.evidence.unknown"));
        }
        if (draft.rung() != null && (draft.rung() < 0 || draft.rung() > 6)) {
            violations.add(Violation.of("rung", "review.rating.rung"));
        }
        if (!Set.of(5, 6).containsAll(draft.verifiedRungs())) {
            violations.add(Violation.of("verifiedRungs", "review.rating.ladder.claims"));
        }
        if (draft.comment().length() > 20_000) {
            violations.add(Violation.of("comment", "text.too-long", 20_000));
        }
        RuleViolation.throwIfAny(violations);
    }

    private static boolean contradicts(Violation violation) {
        return !violation.field().equals("comment") && !violation.field().equals("evidence")
                && !violation.messageKey().endsWith(".required");
    }

    private Yardstick yardstick(Desk desk) {
        return desk.review().onLadder ? Ladder.LADDER : plan(desk.commitment());
    }

    private MilestonePlan plan(Commitment commitment) {
        return new MilestonePlan(commitments.milestones(commitment.id()).stream()
                .map(m -> new MilestonePlan.Item(m.id(), m.weight(), m.core())).toList());
    }

    /** Submits the rating; from now on it stands until the panel is sealed, or revised once in a consensus round. */
    public void submit(Actor actor, String ref, String cycleCode) {
        var desk = lockedDesk(actor, ref, cycleCode);
        requireOpenRating(desk);
        var rating = desk.written().orElseThrow(() -> RuleViolation.of("level", "review.rating.level.required"));
        if (rating.draft().level() == null) {
            throw RuleViolation.of("level", "review.rating.level.required");
        }
        RuleViolation.throwIfAny(desk.review().rating(desk.seat(), rating.draft()).violations(yardstick(desk)));
        var now = clock.now();
        if (desk.mayRevise()) {
            revise(desk, rating.draft(), now);
            return;
        }
        reviews.save(desk.seat().id(), rating.draft(), now, now, rating.version());
        events.publishEvent(new ReviewEvent.RatingSubmitted(Happened.bySeat(desk.commitment(), now, desk.seat().pseudonym()),
                desk.cycle().id(), actor.id()));
        rounds.rated(desk.commitment(), desk.review(), now);
    }

    /** A member stands by the rating in the consensus round: nothing changes but that the answer is in. */
    public void standBy(Actor actor, String ref, String cycleCode) {
        var desk = lockedDesk(actor, ref, cycleCode);
        if (!desk.mayRevise()) {
            throw new WrongState("review.consensus.closed");
        }
        revise(desk, desk.rating().orElseThrow().draft(), clock.now());
    }

    /** Both ratings are kept, the one before and the one after. */
    private void revise(Desk desk, RatingDraft after, Instant now) {
        var before = desk.rating().orElseThrow();
        var seat = desk.seat().id();
        revisions.save(seat, after, now, revisions.of(seat).map(SeatedRating::version).orElse(0L));
        revisions.submit(seat, before.draft(), now);
        reviews.save(seat, after, before.submittedAt(), now, before.version());
        events.publishEvent(new ReviewEvent.RatingRevised(Happened.bySeat(desk.commitment(), now, desk.seat().pseudonym()),
                desk.cycle().id(), desk.seat().account()));
    }

    private static void requireUnsubmitted(Desk desk) {
        if (desk.rating().map(SeatedRating::submittedAt).isPresent()) {
            throw new WrongState("review.rating.submitted");
        }
    }

    /** A drawn reviewer declares to have no conflict of interest, and takes the seat; nothing happens where they have. */
    public void declare(Actor actor, String ref, String cycleCode) {
        declare(lockedDesk(actor, ref, cycleCode));
    }

    private void declare(Desk desk) {
        if (!desk.seat().isDeclared()) {
            var now = clock.now();
            reviews.declare(desk.seat(), now);
            substitution.awaitDeclarations(desk.commitment(), reviews.find(desk.commitment().id(), desk.cycle().id()).orElseThrow(), now);
            events.publishEvent(new ReviewEvent.SeatTaken(Happened.bySeat(desk.commitment(), now, desk.seat().pseudonym()),
                    desk.cycle().id()));
        }
    }

    /** A reviewer declares a conflict of interest: the seat is free again and somebody else is drawn where possible. */
    public void giveBack(Actor actor, String ref, String cycleCode) {
        var desk = lockedDesk(actor, ref, cycleCode);
        requireUnsubmitted(desk);
        substitution.giveBack(desk.commitment(), desk.review(), desk.seat(), clock.now());
    }

    private Desk lockedDesk(Actor actor, String ref, String cycleCode) {
        var before = desk(actor, ref, cycleCode);
        settlement.lockAndSettle(before.commitment().id());
        var desk = desk(actor, ref, cycleCode);
        desk.review().requireRating();
        if (desk.commitment().state().isClosed()) {
            throw new WrongState("commitment.closed", ref);
        }
        return desk;
    }
}
