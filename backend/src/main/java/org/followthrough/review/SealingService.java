package org.followthrough.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.review.ReviewCases.Case;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From blind ratings to a sealed assessment: by the chair, or by the engine when the review period ends (method, section 2 D). */
@Service
@Transactional
public class SealingService {

    private static final int LONGEST = 20_000;

    private final ReviewCases cases;
    private final Reviews reviews;
    private final Cycles cycles;
    private final Commitments commitments;
    private final CommitmentService commitmentService;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final Substitution substitution;
    private final ConsensusRounds rounds;
    private final Revisions revisions;
    private final Roster roster;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    SealingService(ReviewCases cases, Reviews reviews, Cycles cycles, Commitments commitments, CommitmentService commitmentService,
            Deadlines deadlines, Settlement settlement, AccessPolicy policy, Substitution substitution, ConsensusRounds rounds, Revisions revisions,
            Roster roster, MethodClock clock, ApplicationEventPublisher events) {
        this.cases = cases;
        this.reviews = reviews;
        this.cycles = cycles;
        this.commitments = commitments;
        this.commitmentService = commitmentService;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.policy = policy;
        this.substitution = substitution;
        this.rounds = rounds;
        this.revisions = revisions;
        this.roster = roster;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What the chair may see: how many ratings are in and whether they make a quorum, never a rating.
     *
     * @param answered in a consensus round, how many members have revised their rating or stood by it
     */
    public record Chair(Commitment commitment, ReportingCycle cycle, Review review, int seats, int ratingsIn, boolean quorum, int answered) {
    }

    /** What the chair needs to decide about sealing. */
    @Transactional(readOnly = true)
    public Chair chair(Actor actor, String ref, String cycleCode) {
        var found = cases.find(ref, cycleCode);
        policy.require(actor, Permission.SEAL, found.target());
        var review = found.review().orElseThrow();
        var in = cases.submitted(review);
        return new Chair(found.commitment(), found.cycle(), review, review.seats.size(), in.size(),
                cases.rule(found.commitment()).isQuorum(in), revisions.submitted(review.seats.stream().map(Seat::id).toList()));
    }

    /** The chair declares to have no conflict of interest; nothing happens where they have. Sealing says so too. */
    public void declare(Actor actor, String ref, String cycleCode) {
        var locked = chaired(actor, ref, cycleCode);
        var review = locked.review().orElseThrow();
        if (!review.isChairDeclared()) {
            review.chairDeclaredAt = clock.now();
            reviews.save(review);
            events.publishEvent(new ReviewEvent.SeatTaken(Happened.bySeat(locked.commitment(), clock.now(), Role.PANEL_CHAIR.code()),
                    review.cycle));
        }
    }

    /** The chair has a conflict of interest: somebody else leads the panel where possible. */
    public void giveBack(Actor actor, String ref, String cycleCode) {
        var locked = chaired(actor, ref, cycleCode);
        substitution.giveBackChair(locked.commitment(), locked.review().orElseThrow(), clock.now());
    }

    /**
     * The chair seals, possible from the moment the quorum's ratings are in. Where they lie more than one step apart the first
     * seal opens the consensus round instead, and the next one seals.
     *
     * @return the sealed assessment; empty where the round was opened
     */
    public Optional<Assessment> seal(Actor actor, String ref, String cycleCode, @Nullable String finding, @Nullable String minorityNote) {
        var locked = sealable(actor, ref, cycleCode);
        check("finding", finding);
        check("minorityNote", minorityNote);
        checkNamesNobody(locked.commitment(), minorityNote);
        var review = locked.review().orElseThrow();
        var now = clock.now();
        var result = rounds.result(locked.commitment(), review);
        if (ConsensusRounds.isDue(review, result)) {
            openConsensus(locked.commitment(), review, result, now);
            return Optional.empty();
        }
        return Optional.of(seal(locked.commitment(), review, new Words(finding, minorityNote), false, now));
    }

    private void openConsensus(Commitment commitment, Review review, Finding split, Instant now) {
        review.chairDeclaredAt = review.isChairDeclared() ? review.chairDeclaredAt : now;
        rounds.open(commitment, review, split, sealedBy(commitment, false, now));
    }

    /** Refuses what {@link #seal} would refuse for who asks or for the state, whatever is found. */
    public void requireSealable(Actor actor, String ref, String cycleCode) {
        sealable(actor, ref, cycleCode);
    }

    private Case chaired(Actor actor, String ref, String cycleCode) {
        var found = cases.find(ref, cycleCode);
        policy.require(actor, Permission.SEAL, found.target());
        settlement.lockAndSettle(found.commitment().id());
        var locked = cases.find(ref, cycleCode);
        policy.require(actor, Permission.SEAL, locked.target());
        locked.commitment().requireOpen();
        locked.review().orElseThrow().requireRating();
        return locked;
    }

    private Case sealable(Actor actor, String ref, String cycleCode) {
        var locked = chaired(actor, ref, cycleCode);
        var review = locked.review().orElseThrow();
        if (!cases.rule(locked.commitment()).isQuorum(cases.submitted(review))) {
            throw new WrongState("review.seal.no-quorum-yet");
        }
        return locked;
    }

    private static void check(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw RuleViolation.of(field, "text.too-long", LONGEST);
        }
    }

    /** A minority note names nobody (method, section 2 D); whoever is on the roster might sit on the panel. */
    private void checkNamesNobody(Commitment commitment, @Nullable String note) {
        if (note != null) {
            roster.named(note, commitment.addressee()).ifPresent(name -> {
                throw RuleViolation.of("minorityNote", "review.minority-note.names", name);
            });
        }
    }

    /** The review period passed: the engine seals with what is there. */
    void sealAtDeadline(UUID commitmentId, UUID cycle, Instant at) {
        seal(commitments.get(commitmentId), reviews.find(commitmentId, cycle).orElseThrow(), new Words(null, null), true, at);
    }

    /** What the chair writes beside the result. */
    private record Words(@Nullable String finding, @Nullable String minorityNote) {
    }

    private Assessment seal(Commitment commitment, Review review, Words words, boolean byEngine, Instant at) {
        var result = rounds.result(commitment, review);
        var zone = commitmentService.edition(commitment).timeZone();
        var count = DayCount.after(at, cycles.get(review.cycle).replyDays(), zone);
        var replyEnds = count.end(commitmentService.calendar(commitment), zone);
        review.seal(byEngine, at, replyEnds);
        review.chairDeclaredAt = byEngine || review.isChairDeclared() ? review.chairDeclaredAt : at;
        reviews.save(review);
        var assessment = assessment(review, result, words, at);
        reviews.add(assessment);
        commitment.rightOfReply(replyEnds, at);
        commitments.save(commitment);
        deadlines.clear(commitment.id(), DeadlineKind.REVIEW_ENDS, DeadlineKind.SEATS_DECLARED, DeadlineKind.CONSENSUS_OPENS);
        deadlines.set(commitment.id(), DeadlineKind.REPLY_ENDS, review.cycle, replyEnds, count);
        events.publishEvent(new ReviewEvent.AssessmentSealed(sealedBy(commitment, byEngine, at), review.cycle, byEngine, replyEnds));
        return assessment;
    }

    private static Happened sealedBy(Commitment commitment, boolean byEngine, Instant at) {
        return byEngine ? Happened.byEngine(commitment, at) : Happened.bySeat(commitment, at, Role.PANEL_CHAIR.code());
    }

    private static Assessment assessment(Review review, Finding f, Words words, Instant at) {
        return new Assessment(review.id, review.commitment, review.cycle, ReviewService.METHOD_VERSION, f.level(), f.evidenceGrade(),
                f.effect(), words.finding(), words.minorityNote(), ConsensusRounds.byCode(f), f.agreement(), f.spread(),
                f.verified().stream().sorted().toList(), f.ratings(), review.consensus != null, null, null, null, at, null,
                f.rung() == null ? null : f.rung().number(), f.verifiedRungs().stream().map(Rung::number).sorted().toList(), f.effectGroups(), f.effectIndicators());
    }
}
